// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QByteArray>
#include <QJsonObject>

#include <variant>

namespace om {

// The lines of a package's data (docs/formats/package.md): each is one JSON object. Cells are JSON null, number or text in the order of
// the dataset's fields, which say whether a number is whole or real; shapes are base64 of WKB in EPSG:4490.

/// The declaration of a dataset.
struct SpecLine
{
    DatasetSpec spec;
};
/// A setting of the cache, JSON text.
struct SettingLine
{
    QString key, json;
};
/// A row of a base; `fid` names it where the dataset has no key, else 0.
struct RowLine
{
    Row row;
    qint64 fid = 0;
};
/// A change of a row, number `number` of those that made `version` of the publisher's cache out of the version before.
struct ChangeLine
{
    RowChange change;
    qint64 version = 0, number = 0;
};
using PackageLine = std::variant<SpecLine, SettingLine, RowLine, ChangeLine>;

QByteArray toLine(const SpecLine &line);
QByteArray toLine(const SettingLine &line);
QByteArray toLine(const ChangeLine &line);

/// The inverse; `spec` = declaration of the line's dataset, null for the lines of the whole cache. PackageInvalid {path, reason}.
Result<PackageLine> packageLine(QByteArrayView line, const DatasetSpec *spec, const QString &path);

inline constexpr auto syncConflictCode = QLatin1StringView("sync_conflict"); ///< of the rows that a conflict leaves in the quarantine
inline constexpr auto rowShapeKey = QLatin1StringView("shape"); ///< of rowObject: base64 of WKB

/// A change as people and machines may read it later, with field names: for conflicts. Rows as objects.
QJsonObject rowObject(const Row &row, const DatasetSpec &spec);

/// The UUID of one operation: version 5 of the publisher's cache id and "VERSION/NUMBER", so it need not be sent.
QString operationId(const QString &cacheId, qint64 version, qint64 number);

/// Writes the rows that Cache::read gives as lines of a base, without a temporary per cell.
class RowLineWriter : public RowSink
{
public:
    /// `write` takes each line; after its first error the rest is passed over and failure() holds it.
    RowLineWriter(const DatasetSpec &spec, std::function<Result<void>(QByteArrayView)> write);

    void begin(qint64 fid) override;
    void setInteger(int column, qint64 value) override;
    void setReal(int column, double value) override;
    void setText(int column, std::string_view utf8) override;
    void setGeometry(QByteArrayView gpkg) override;
    void end() override;

    const Result<void> &outcome() const { return m_outcome; }
    qint64 rows() const { return m_rows; }

private:
    const bool m_isByFid;
    std::function<Result<void>(QByteArrayView)> m_write;
    std::vector<QByteArray> m_cells;
    QByteArray m_shape, m_line;
    qint64 m_fid = 0, m_rows = 0;
    Result<void> m_outcome;
};

} // namespace om
