// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Under which community a ticket of the past was recorded, by the recipe's rows of area_change.
class FormerCommunities
{
public:
    static Result<FormerCommunities> read(const DemoFolder &folder); ///< none where the recipe has no such rows

    /// Code of a day: that of the community which was split up, or which was merged into today's as its first grid; else today's.
    QString codeOn(QDate day, const DemoLand &land, std::size_t community, std::size_t grid) const;

private:
    struct Former
    {
        QString code;
        QDate until; ///< the day after its last
        bool isWhole = true; ///< today's community was nothing but it, or a part of it
    };
    QHash<QString, Former> m_former; ///< by code of today
};

} // namespace om
