// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/crsdecision.h"
#include "ingest/importrun.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace om {

ImportReport importFile(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control)
{
    if (const auto ok = checkSourcePath(path); !ok) {
        ImportReport report;
        report.dataset = options.dataset;
        report.error = ok.error();
        return report;
    }
    return ImportRun(cache, catalog, path, options, control).execute();
}

QJsonObject toJson(const ImportReport &report)
{
    const auto outcome = report.outcome == ImportReport::Outcome::Accept ? "accept"
        : report.outcome == ImportReport::Outcome::AcceptReport          ? "accept_report"
                                                                         : "reject";
    QJsonArray issues;
    for (const RowIssue &i : report.issues)
        issues.append(QJsonObject{
            {QStringLiteral("row"), i.row}, {QStringLiteral("column"), i.column}, {QStringLiteral("code"), i.code}, {QStringLiteral("message"), i.message}});
    QJsonObject json{{QStringLiteral("outcome"), QString::fromLatin1(outcome)},
                     {QStringLiteral("batch"), report.batch},
                     {QStringLiteral("dataset"), report.dataset},
                     {QStringLiteral("rows_in"), report.rowsIn},
                     {QStringLiteral("rows_accepted"), report.rowsAccepted},
                     {QStringLiteral("rows_rejected"), report.rowsRejected},
                     {QStringLiteral("inserted"), report.inserted},
                     {QStringLiteral("updated"), report.updated},
                     {QStringLiteral("unchanged"), report.unchanged},
                     {QStringLiteral("deleted"), report.deleted},
                     {QStringLiteral("issues"), issues},
                     {QStringLiteral("encoding"), report.source.encoding},
                     {QStringLiteral("crs"), report.source.crs},
                     {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)},
                     {QStringLiteral("message"), report.error ? errorText(*report.error) : QString()}};
    insertDetections(json, report);
    return json;
}

void insertDetections(QJsonObject &json, const ImportReport &report)
{
    if (report.crsFinding)
        json.insert(QStringLiteral("crs_detection"), toJson(*report.crsFinding, report.crsStated));
    QJsonArray encodings;
    for (const EncodingCandidate &candidate : report.source.encodings)
        encodings.append(QJsonObject{{QStringLiteral("encoding"), candidate.encoding},
                                     {QStringLiteral("sureness"), std::floor(candidate.sureness * 1e4) / 1e4},
                                     {QStringLiteral("sample"), QJsonArray::fromStringList(candidate.sample)}});
    if (!encodings.isEmpty())
        json.insert(QStringLiteral("encoding_detection"), encodings);
    QJsonArray columns;
    for (const ColumnProfile &column : report.columns)
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                   {QStringLiteral("sample"), column.sample},
                                   {QStringLiteral("filled"), column.filled},
                                   {QStringLiteral("fields"), QJsonArray::fromStringList(column.fields)}});
    json.insert(QStringLiteral("columns"), columns);
    const PlacedRows &placed = report.placed;
    if (placed.byAddress + placed.byBuilding + placed.byCommunity + placed.nowhere > 0)
        json.insert(QStringLiteral("placed"),
                    QJsonObject{{QStringLiteral("address"), placed.byAddress},
                                {QStringLiteral("building"), placed.byBuilding},
                                {QStringLiteral("community"), placed.byCommunity},
                                {QStringLiteral("nowhere"), placed.nowhere}});
    if (!report.piles.empty())
        json.insert(QStringLiteral("piles"), toJson(report.piles));
    if (!report.preview.isEmpty())
        json.insert(QStringLiteral("preview"), report.preview);
}

} // namespace om
