// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

#include <QList>

#include <algorithm>

namespace om {

bool isPlainText(const QString &text)
{
    if (!text.isValidUtf16())
        return false;
    const QList<uint> characters = text.toUcs4();
    return std::ranges::none_of(characters, [](uint c) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_PrivateUse: return true;
        default: return false;
        }
    });
}

} // namespace om
