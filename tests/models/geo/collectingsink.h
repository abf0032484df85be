// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QHash>

/// Keeps all that a source gives.
class CollectingSink : public om::SourceSink
{
public:
    bool describe(const om::SourceDescription &d) override
    {
        description = d;
        return true;
    }
    bool row(om::Row &&r) override
    {
        rows.push_back(std::move(r));
        return stopAfter < 0 || qint64(rows.size()) < stopAfter;
    }
    bool rejected(const om::RowIssue &issue, const QString &content) override
    {
        issues.push_back(issue);
        contents << content;
        return true;
    }
    bool noted(const om::RowIssue &issue) override
    {
        notes.push_back(issue);
        return true;
    }

    int column(const QString &name) const
    {
        for (std::size_t i = 0; i < description.fields.size(); ++i)
            if (description.fields[i].name == name)
                return int(i);
        return -1;
    }
    om::FieldType type(const QString &name) const { return description.fields.at(std::size_t(column(name))).type; }
    om::Value cell(std::size_t row, const QString &name) const { return rows.at(row).cells.at(std::size_t(column(name))); }
    QString text(std::size_t row, const QString &name) const { return om::toText(cell(row, name)); }

    om::SourceDescription description;
    std::vector<om::Row> rows;
    std::vector<om::RowIssue> issues;
    QStringList contents;
    std::vector<om::RowIssue> notes;
    qint64 stopAfter = -1;
};
