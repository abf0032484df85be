// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace om {

/// The whole program: parses the command line, runs the command or opens the window. Exit status: 0 done, 1 failed, 2 wrong usage,
/// 3 done but some rows were quarantined.
int runProgram(int argc, char **argv);

} // namespace om
