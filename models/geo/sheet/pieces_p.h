// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <string_view>

namespace om {

/// Gives the next bytes of a text each time, "" once it has ended well; they are valid until the next call. Not called again after an error.
using PieceSource = std::move_only_function<Result<std::string_view>()>;

} // namespace om
