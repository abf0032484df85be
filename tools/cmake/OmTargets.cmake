# om_library, om_test, om_benchmark: a folder is a library, a tst_*.cpp is a test program, a bench_*.cpp is a benchmark program.

# om_library(NAME [USES om-libraries…] [PUBLIC foreign…] [PRIVATE foreign…] [WITHOUT files…])
#   Makes the static library onemap-NAME (alias Om::NAME) of all sources in this folder (not below it).
function(om_library name)
  cmake_parse_arguments(ARG "" "" "USES;PUBLIC;PRIVATE;WITHOUT" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h *.ui *.qrc)
  foreach(file ${ARG_WITHOUT})
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  add_library(onemap-${name} STATIC ${sources})
  add_library(Om::${name} ALIAS onemap-${name})
  set_target_properties(onemap-${name} PROPERTIES LINKER_LANGUAGE CXX)
  # What moc writes compares values of signals; GCC 14 inlines Qt's QHash there and wrongly sees a null pointer.
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/onemap-${name}_autogen/mocs_compilation.cpp PROPERTIES COMPILE_OPTIONS -Wno-null-dereference)
  string(REGEX REPLACE "^${CMAKE_SOURCE_DIR}/([a-z]+).*" "\\1" top ${CMAKE_CURRENT_SOURCE_DIR})
  target_include_directories(onemap-${name} PUBLIC ${CMAKE_SOURCE_DIR}/${top})
  list(TRANSFORM ARG_USES PREPEND "onemap-")
  target_link_libraries(onemap-${name} PUBLIC ${ARG_USES} ${ARG_PUBLIC} PRIVATE om-flags ${ARG_PRIVATE})
endfunction()

# om_tests(om-libraries…) makes one test program of every tst_*.cpp in this folder; it is named after its folder and file.
function(om_tests)
  file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
  string(REPLACE "${CMAKE_SOURCE_DIR}/tests/" "" place ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "-" place ${place})
  set(libraries ${ARGN})
  list(TRANSFORM libraries PREPEND "onemap-")
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    string(REPLACE "tst_" "" name ${name})
    set(target tst-${place}-${name})
    add_executable(${target} ${source})
    target_link_libraries(${target} PRIVATE ${libraries} om-flags Qt6::Test)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/models)
    target_compile_definitions(${target} PRIVATE
      OM_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" OM_GOLDEN="${CMAKE_SOURCE_DIR}/tests/golden"
      OM_SHARED="${CMAKE_SOURCE_DIR}/../shared" OM_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${place}.${name} COMMAND ${target})
    set_tests_properties(${place}.${name} PROPERTIES LABELS ${place})
  endforeach()
endfunction()

# om_benchmark(NAME om-libraries…) makes the program bench-NAME of bench_NAME.cpp and NAME_*.cpp in this folder; tools/bench runs them.
function(om_benchmark name)
  set(libraries ${ARGN})
  list(TRANSFORM libraries PREPEND "onemap-")
  file(GLOB parts CONFIGURE_DEPENDS ${name}_*.cpp)
  add_executable(bench-${name} bench_${name}.cpp ${parts})
  target_link_libraries(bench-${name} PRIVATE ${libraries} om-flags Qt6::Core)
  target_include_directories(bench-${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/models)
endfunction()
