// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/xlsxlibrary_p.h"

#include <dlfcn.h>

#include <optional>

namespace om {

namespace {

/// A name space of the dynamic linker for the library and all that it needs: RTLD_DEEPBIND would not do, because libkml has brought in
/// libminizip before, whose inner calls are bound to QuaZip's functions by then. The sanitizers' runtimes do not follow into another
/// name space; their test programs hold no QuaZip beside this library.
void *open()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return dlopen(OM_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
#else
    return dlmopen(LM_ID_NEWLM, OM_XLSXWRITER, RTLD_NOW);
#endif
}

std::optional<XlsxLibrary> load()
{
    void *const library = open();
    if (!library)
        return {};
    XlsxLibrary found{};
    bool isWhole = true;
    const auto take = [&](auto &function, const char *name) {
        void *const address = dlsym(library, name);
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(address);
        isWhole = isWhole && address;
    };
    take(found.workbook_new_opt, "workbook_new_opt");
    take(found.workbook_close, "workbook_close");
    take(found.workbook_add_format, "workbook_add_format");
    take(found.workbook_add_worksheet, "workbook_add_worksheet");
    take(found.worksheet_write_string, "worksheet_write_string");
    take(found.worksheet_write_number, "worksheet_write_number");
    take(found.worksheet_write_datetime, "worksheet_write_datetime");
    take(found.worksheet_set_column, "worksheet_set_column");
    take(found.worksheet_freeze_panes, "worksheet_freeze_panes");
    take(found.format_set_num_format, "format_set_num_format");
    take(found.format_set_bold, "format_set_bold");
    take(found.format_set_bg_color, "format_set_bg_color");
    take(found.format_set_bottom, "format_set_bottom");
    take(found.lxw_strerror, "lxw_strerror");
    return isWhole ? std::optional(found) : std::nullopt;
}

} // namespace

const XlsxLibrary *XlsxLibrary::get()
{
    static const std::optional<XlsxLibrary> library = load();
    return library ? &*library : nullptr;
}

} // namespace om
