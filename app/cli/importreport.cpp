// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importreport.h"

#include "services/remarktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace om {

namespace {

QString outcomeName(ImportReport::Outcome outcome)
{
    switch (outcome) {
    case ImportReport::Outcome::Accept: return QStringLiteral("accept");
    case ImportReport::Outcome::AcceptReport: return QStringLiteral("accept_report");
    case ImportReport::Outcome::Reject: break;
    }
    return QStringLiteral("reject");
}

/// What had to be found out, candidates below each other, and the first rows of a dry run.
QString detections(const ImportReport &r)
{
    QString text;
    for (const EncodingCandidate &candidate : r.source.encodings) {
        text += QStringLiteral("  %1 %2 %\n").arg(candidate.encoding, -12).arg(std::floor(candidate.sureness * 100));
        for (const QString &line : candidate.sample)
            text += QStringLiteral("      ") + line + u'\n';
    }
    if (r.crsFinding && r.crsFinding->column.isEmpty()) { // the warnings say what each part is in
        for (const CrsCandidate &candidate : r.crsFinding->whole.candidates) {
            if (candidate.sureness < 0.001)
                break;
            text += QStringLiteral("  %1 %2 %").arg(candidate.crs, -12).arg(std::floor(candidate.sureness * 100));
            if (candidate.residualM)
                text += QStringLiteral("  %1 m").arg(std::llround(*candidate.residualM));
            text += u'\n';
        }
    }
    for (const auto row : r.preview)
        text += QStringLiteral("  ") + QString::fromUtf8(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact)) + u'\n';
    return text;
}

} // namespace

QJsonObject toJson(const ImportReport &r, const QString &file)
{
    QJsonArray issues;
    for (const RowIssue &issue : r.issues)
        issues.append(QJsonObject{{QStringLiteral("row"), issue.row},
                                  {QStringLiteral("column"), issue.column},
                                  {QStringLiteral("code"), issue.code},
                                  {QStringLiteral("message"), issue.message}});
    QJsonObject json{{QStringLiteral("file"), file},
                     {QStringLiteral("outcome"), outcomeName(r.outcome)},
                     {QStringLiteral("dataset"), r.dataset},
                     {QStringLiteral("batch"), r.batch ? QJsonValue(r.batch) : QJsonValue()},
                     {QStringLiteral("rows_in"), r.rowsIn},
                     {QStringLiteral("rows_accepted"), r.rowsAccepted},
                     {QStringLiteral("rows_rejected"), r.rowsRejected},
                     {QStringLiteral("inserted"), r.inserted},
                     {QStringLiteral("updated"), r.updated},
                     {QStringLiteral("unchanged"), r.unchanged},
                     {QStringLiteral("deleted"), r.deleted},
                     {QStringLiteral("issues"), issues},
                     {QStringLiteral("format"), r.source.format},
                     {QStringLiteral("layer"), r.source.layer},
                     {QStringLiteral("layers"), QJsonArray::fromStringList(r.source.layers)},
                     {QStringLiteral("encoding"), r.source.encoding},
                     {QStringLiteral("crs"), r.source.crs},
                     {QStringLiteral("warnings"), QJsonArray::fromStringList(r.warnings)},
                     {QStringLiteral("message"), r.error ? errorText(*r.error) : QString()}};
    insertDetections(json, r);
    if (r.error)
        json.insert(QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), errorCodeName(r.error->code)},
                                {QStringLiteral("message"), errorText(*r.error)},
                                {QStringLiteral("detail"), r.error->detail}});
    return json;
}

QString toText(const ImportReport &r, const QString &file)
{
    if (r.error)
        return readingErrorText(*r.error) + u'\n';
    QString text = QCoreApplication::translate("Import", "%1: %2 rows read, %3 taken (%4 new, %5 changed, %6 the same, %7 removed), %8 set aside. Batch %9.")
                       .arg(file)
                       .arg(r.rowsIn)
                       .arg(r.rowsAccepted)
                       .arg(r.inserted)
                       .arg(r.updated)
                       .arg(r.unchanged)
                       .arg(r.deleted)
                       .arg(r.rowsRejected)
                       .arg(r.batch) +
        u'\n';
    text += detections(r);
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < std::min(shown, r.issues.size()); ++i)
        text += QStringLiteral("  %1 %2 %3 %4\n").arg(r.issues[i].row).arg(r.issues[i].column, r.issues[i].code, remarkText(r.issues[i].message));
    if (r.issues.size() > shown)
        text += QStringLiteral("  … +%1\n").arg(r.issues.size() - shown);
    for (const QString &warning : r.warnings)
        text += QStringLiteral("  ! ") + remarkText(warning) + u'\n';
    return text;
}

} // namespace om
