// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/tablesource_p.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace om {

/// A list of objects in JSON that is no GeoJSON: the root itself, or a member of the root ("layers" are the members that are such lists).
/// Members of the objects are columns, by name within the first object that has them; what is nested in them stays JSON text.
class JsonTable : public TableSource
{
public:
    static constexpr qint64 mostBytes = 32LL << 20; ///< it is held in memory as a whole

    /// Whether the text begins like a list of objects and is no GeoJSON as far as the beginning shows.
    static bool isTable(QByteArrayView head, qint64 size);
    /// `layer` "" = the first. FormatDamaged (no JSON, no list of objects), NotFound (layer), FileTooLarge.
    static Result<std::unique_ptr<JsonTable>> open(const QByteArray &raw, const QString &path, const QString &layer);
    /// Of named lists of objects, however they were written; `layers` = their order. NotFound (layer), FileTooLarge (columns).
    static Result<std::unique_ptr<JsonTable>> ofLists(const QStringList &layers, const QHash<QString, QJsonArray> &lists, const QString &path,
                                                      const QString &layer);

    const QStringList &layers() const { return m_layers; }
    const QString &layer() const { return m_layer; }
    Result<void> read(const RecordTaker &take) const override;
    bool padsShortRecords() const override { return true; }

private:
    QStringList m_layers;
    QString m_layer;
    struct Cell
    {
        std::string text;
        TableCell::Kind kind = TableCell::Kind::Unknown;
    };
    std::vector<std::vector<Cell>> m_records; ///< the first is the header
};

} // namespace om
