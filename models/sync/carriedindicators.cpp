// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/carriedindicators.h"

#include "base/plaintext.h"
#include "catalog/catalog.h"
#include "catalog/specparsers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

constexpr qsizetype longestText = 4000; // an expression or a definition
constexpr int mostDecimals = 6; // as the editor lets choose

bool isPlain(const KpiSpec &kpi)
{
    return std::ranges::all_of(QStringList{kpi.number, kpi.title, kpi.dataset, kpi.unit, kpi.numerator, kpi.numeratorSum, kpi.denominator, kpi.denominatorSum,
                                           kpi.of, kpi.definition, kpi.basis},
                               [](const QString &text) { return text.size() <= longestText && isPlainText(text); });
}

/// Why one is not as the window writes it; "" = it is.
QString faultOf(const KpiSpec &kpi)
{
    static const QRegularExpression form(QStringLiteral("\\Aown\\.[a-z0-9_]{1,40}\\z"));
    if (!form.match(kpi.id).hasMatch())
        return QCoreApplication::translate("Package", "an indicator has the id “%1”")
            .arg(isPlainText(kpi.id) ? kpi.id.first(std::min<qsizetype>(60, kpi.id.size())) : QString());
    if (!isPlain(kpi))
        return QCoreApplication::translate("Package", "the indicator %1 has a text that is too long or holds hidden characters").arg(kpi.id);
    if (kpi.decimals < 0 || kpi.decimals > mostDecimals || kpi.smallN < 0 || kpi.version < 1)
        return QCoreApplication::translate("Package", "the indicator %1 has a number out of range").arg(kpi.id);
    return {};
}

} // namespace

QByteArray toJson(const std::vector<KpiSpec> &kpis)
{
    QJsonArray list;
    for (const KpiSpec &kpi : kpis)
        list.append(kpiToJson(kpi));
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("kpis.own")}, {QStringLiteral("kpis"), list}}).toJson(QJsonDocument::Indented);
}

Result<std::vector<KpiSpec>> indicatorsFromJson(const QByteArray &json, const QString &path)
{
    const auto bad = [&path](const QString &reason) { return fail(ErrorCode::PackageInvalid, {path, reason}); };
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return bad(QCoreApplication::translate("Package", "its indicators cannot be read: %1").arg(problem.errorString()));
    auto kpis = kpisFromJson(object, IndicatorsEntry);
    if (!kpis)
        return bad(QCoreApplication::translate("Package", "its indicators cannot be read: %1").arg(kpis.error().args.mid(1).join(u' ')));
    QSet<QString> ids;
    for (const KpiSpec &kpi : *kpis) {
        if (const QString fault = faultOf(kpi); !fault.isEmpty())
            return bad(fault);
        if (ids.contains(kpi.id))
            return bad(QCoreApplication::translate("Package", "the indicator %1 is there twice").arg(kpi.id));
        ids.insert(kpi.id);
    }
    return kpis;
}

Result<CarriedIndicators> carriedIndicators(PackageReader &package, const QString &path)
{
    CarriedIndicators carried{package.issuer().id, package.issuer().issuer, {}};
    const Manifest &manifest = package.manifest();
    const auto entry = std::ranges::find(manifest.files, QString(IndicatorsEntry), &PackageFile::path);
    if (entry == manifest.files.end())
        return carried;
    const auto json = package.readIndicators();
    if (!json)
        return fail(json);
    auto kpis = indicatorsFromJson(*json, path);
    if (!kpis)
        return fail(kpis);
    if (qint64(kpis->size()) != entry->rows)
        return fail(ErrorCode::PackageInvalid, {path, QCoreApplication::translate("Package", "it has not as many indicators as the manifest says")});
    carried.kpis = std::move(*kpis);
    return carried;
}

} // namespace om
