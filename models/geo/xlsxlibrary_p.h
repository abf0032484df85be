// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xlsxwriter.h>

namespace om {

/// The functions of libxlsxwriter that SheetWriter calls, taken from a copy of the library that sees its own minizip only: QuaZip, in the
/// same process, exports functions of the same names with other parameters (docs/decisions/0003). Loaded once, on first use; any thread.
struct XlsxLibrary
{
    static const XlsxLibrary *get(); ///< null when the library cannot be loaded

    decltype(&::workbook_new_opt) workbook_new_opt;
    decltype(&::workbook_close) workbook_close;
    decltype(&::workbook_add_format) workbook_add_format;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet;
    decltype(&::worksheet_write_string) worksheet_write_string;
    decltype(&::worksheet_write_number) worksheet_write_number;
    decltype(&::worksheet_write_datetime) worksheet_write_datetime;
    decltype(&::worksheet_set_column) worksheet_set_column;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
    decltype(&::format_set_num_format) format_set_num_format;
    decltype(&::format_set_bold) format_set_bold;
    decltype(&::format_set_bg_color) format_set_bg_color;
    decltype(&::format_set_bottom) format_set_bottom;
    decltype(&::lxw_strerror) lxw_strerror;
};

} // namespace om
