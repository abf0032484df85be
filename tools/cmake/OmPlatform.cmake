# Compiler, flags and every foreign library: the only find_package calls of the project.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_CXX_FLAGS_DEV "-O1 -g1")
set(CMAKE_C_FLAGS_DEV "-O1 -g1")
set(CMAKE_EXE_LINKER_FLAGS_DEV "")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Dev CACHE STRING "" FORCE)
endif()

find_program(OM_MOLD mold)
if(OM_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Each flag has its reason beside it. -Werror is never the default: the ci preset switches it on.
add_library(om-flags INTERFACE)
target_compile_options(om-flags INTERFACE
  -Wall -Wextra
  -Wshadow             # a shadowed member is the usual reason of a "lost" assignment
  -Wnon-virtual-dtor   # deleting through a base without one is undefined
  -Wold-style-cast     # casts must be findable
  -Woverloaded-virtual # a mistyped override is silently a new function
  -Wnull-dereference
  -Wvla
  -fstack-protector-strong
  $<$<BOOL:${OM_WERROR}>:-Werror>
)
target_compile_definitions(om-flags INTERFACE
  QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS       # ICU and others use "signals", "slots", "emit" as names
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2 NDEBUG QT_NO_DEBUG>
)
if(OM_SANITIZE)
  add_compile_options(-fsanitize=${OM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${OM_SANITIZE})
endif()

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Quick QuickWidgets Qml Location Positioning Charts Svg Network Concurrent PrintSupport LinguistTools Test)
find_package(GDAL 3.10 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
find_package(QuaZip-Qt6 REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(XLSXWRITER REQUIRED xlsxwriter)
pkg_check_modules(GEOS REQUIRED IMPORTED_TARGET geos)
pkg_check_modules(PROJ REQUIRED IMPORTED_TARGET proj)
find_package(ZLIB REQUIRED)
find_package(Qt6Keychain REQUIRED)
