// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/jsonplace.h"
#include "catalog/kpicheck.h"
#include "catalog/specparsers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 mostBytes = 4 << 20; // of one declaration
constexpr int lastOrder = 1000; // of a theme that does not say where its tab stands

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

/// "city.area_km2": a figure of the city or of another dataset, in place of an expression.
bool isFigure(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z_]+\\.[a-z][a-z_0-9]*$"));
    return form.match(text).hasMatch();
}

/// Looks for the first thing that is wrong with one file.
class Judge
{
public:
    Judge(const Catalog &catalog, const Catalog::ExpressionCheck &check, const Catalog::SumCheck &sums, QString file)
        : m_catalog(catalog)
        , m_check(check)
        , m_sums(sums)
        , m_file(std::move(file))
    { }

    Result<void> result() const { return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>(); }
    void known(const void *declared, const QString &place, const char *kind, const QString &id)
    {
        if (!declared)
            refuse(place, tr("there is no %1 “%2”").arg(tr(kind), id));
    }
    void dataset(const QString &id, const QString &place) { known(m_catalog.dataset(id), place, QT_TRANSLATE_NOOP("om", "dataset"), id); }
    void field(const QString &dataset, const QString &name, const QString &place)
    {
        const DatasetSpec *spec = m_catalog.dataset(dataset);
        known(spec ? spec->field(name) : nullptr, place, QT_TRANSLATE_NOOP("om", "field"), name);
    }
    void kpi(const QString &id, const QString &place) { known(m_catalog.kpi(id), place, QT_TRANSLATE_NOOP("om", "indicator"), id); }
    void layer(const QString &id, const QString &place) { known(m_catalog.layer(id), place, QT_TRANSLATE_NOOP("om", "layer"), id); }
    void kpis(const QStringList &ids, const QString &place)
    {
        for (qsizetype i = 0; i < ids.size(); ++i)
            kpi(ids[i], QStringLiteral("%1[%2]").arg(place).arg(i));
    }
    void expression(const QString &text, const QString &place)
    {
        if (const QString wrong = text.isEmpty() ? QString() : m_check(text); !wrong.isEmpty())
            refuse(place, wrong);
    }
    void sums(const KpiSpec &kpi, const QString &place)
    {
        if (const QString wrong = m_sums ? m_sums(m_catalog, kpi) : QString(); !wrong.isEmpty())
            refuse(place, wrong);
    }
    void taken(const void *other, const QString &place, const QString &id)
    {
        if (other)
            refuse(place, tr("the id “%1” is taken").arg(id));
    }
    void refuse(const QString &place, const QString &reason)
    {
        if (!m_error)
            m_error = Error{ErrorCode::SpecInvalid, {m_file, place, reason}, {}};
    }

private:
    const Catalog &m_catalog;
    const Catalog::ExpressionCheck &m_check;
    const Catalog::SumCheck &m_sums;
    QString m_file;
    std::optional<Error> m_error;
};

QString at(const char *list, std::size_t index, const char *key)
{
    return QStringLiteral("%1[%2].%3").arg(QLatin1String(list)).arg(index).arg(QLatin1String(key));
}

void judgeContent(Judge &j, const KpiSpec &kpi, std::size_t i)
{
    j.dataset(kpi.dataset, at("kpis", i, "dataset"));
    j.expression(kpi.numerator, at("kpis", i, "numerator"));
    j.expression(kpi.denominator, at("kpis", i, "denominator"));
    if (!isFigure(kpi.numeratorSum))
        j.expression(kpi.numeratorSum, at("kpis", i, "numerator_sum"));
    if (!isFigure(kpi.denominatorSum))
        j.expression(kpi.denominatorSum, at("kpis", i, "denominator_sum"));
    j.sums(kpi, at("kpis", i, "numerator_sum"));
    if (!kpi.of.isEmpty())
        j.kpi(kpi.of, at("kpis", i, "of"));
    for (const QString &field : kpi.fields)
        j.field(kpi.dataset, field, at("kpis", i, "fields"));
}

void judge(Judge &j, const Catalog &catalog, const std::vector<KpiSpec> &kpis)
{
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        j.taken(catalog.kpi(kpis[i].id), at("kpis", i, "id"), kpis[i].id);
        for (std::size_t k = 0; k < i; ++k)
            j.taken(kpis[k].id == kpis[i].id ? &kpis[i] : nullptr, at("kpis", i, "id"), kpis[i].id);
        judgeContent(j, kpis[i], i);
    }
}

void judge(Judge &j, const Catalog &catalog, const std::vector<LayerSpec> &layers)
{
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerSpec &layer = layers[i];
        j.taken(catalog.layer(layer.id), at("layers", i, "id"), layer.id);
        for (std::size_t k = 0; k < i; ++k)
            j.taken(layers[k].id == layer.id ? &layer : nullptr, at("layers", i, "id"), layer.id);
        if (layer.id.startsWith(u"base."))
            j.refuse(at("layers", i, "id"), tr("ids that begin with base. are those of the background"));
        j.dataset(layer.dataset, at("layers", i, "dataset"));
        j.expression(layer.where, at("layers", i, "where"));
        j.expression(layer.sizeField, at("layers", i, "size_field"));
        j.expression(layer.ringField, at("layers", i, "ring_field"));
        if (!layer.splitDataset.isEmpty())
            j.dataset(layer.splitDataset, at("layers", i, "split_dataset"));
        if (!layer.kpi.isEmpty())
            j.kpi(layer.kpi, at("layers", i, "kpi"));
    }
}

void judge(Judge &j, const Catalog &catalog, const ThemeSpec &theme)
{
    j.taken(catalog.theme(theme.id), QStringLiteral("id"), theme.id);
    if (!theme.icon.isEmpty() && !QFile::exists(QStringLiteral(":/om/icons/%1.svg").arg(theme.icon)))
        j.known(nullptr, QStringLiteral("icon"), QT_TRANSLATE_NOOP("om", "icon"), theme.icon);
    j.dataset(theme.dataset, QStringLiteral("dataset"));
    for (std::size_t i = 0; i < theme.layers.size(); ++i)
        j.layer(theme.layers[i].layer, at("layers", i, "layer"));
    j.kpis(theme.attention, QStringLiteral("attention"));
    j.kpis(theme.tiles, QStringLiteral("tiles"));
    j.kpis(theme.metrics, QStringLiteral("metrics"));
    for (std::size_t i = 0; i < theme.charts.size(); ++i)
        if (!theme.charts[i].kpi.isEmpty())
            j.kpi(theme.charts[i].kpi, at("charts", i, "kpi"));
    if (!theme.choropleth.isEmpty())
        j.layer(theme.choropleth, QStringLiteral("choropleth"));
    if (!theme.table.dataset.isEmpty())
        j.dataset(theme.table.dataset, QStringLiteral("table.dataset"));
}

void judge(Judge &j, const Catalog &catalog, const CardSpec &card)
{
    j.taken(catalog.card(card.id), QStringLiteral("id"), card.id);
    j.dataset(card.id, QStringLiteral("id"));
    const DatasetSpec *dataset = catalog.dataset(card.id);
    for (std::size_t i = 0; dataset && i < card.sections.size(); ++i)
        for (const QString &field : card.sections[i].fields)
            j.known(dataset->field(field), at("sections", i, "fields"), QT_TRANSLATE_NOOP("om", "field"), field);
}

void judge(Judge &j, const Catalog &catalog, const ReportSpec &report)
{
    j.taken(catalog.report(report.id), QStringLiteral("id"), report.id);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        j.kpis(report.sections[i].kpis, at("sections", i, "kpis"));
        if (const QString &theme = report.sections[i].theme; !theme.isEmpty())
            j.known(catalog.theme(theme), at("sections", i, "theme"), QT_TRANSLATE_NOOP("om", "theme"), theme);
    }
}

void judge(Judge &j, const Catalog &catalog, const DatasetSpec &dataset)
{
    j.taken(catalog.dataset(dataset.id), QStringLiteral("id"), dataset.id);
}

void judge(Judge &j, const Catalog &catalog, const ClockSpec &clock)
{
    if (clock.starts != catalog.clock().starts)
        j.refuse(QStringLiteral("starts"), tr("limits run from %1").arg(catalog.clock().starts));
    if (const auto fault = faultOf(clock))
        j.refuse(fault->place, tr(fault->reason));
}

void dropBad(std::vector<KpiSpec> &kpis, const Catalog &catalog, const Catalog::ExpressionCheck &check, const Catalog::SumCheck &sums, const QString &file,
             const std::function<void(Error)> &refuse)
{
    int at = 0;
    std::erase_if(kpis, [&](const KpiSpec &kpi) {
        Judge j(catalog, check, sums, file);
        judge(j, catalog, std::vector<KpiSpec>{kpi});
        const auto good = j.result();
        if (!good) {
            Error error = good.error();
            error.args[1].replace(QStringLiteral("kpis[0]"), QStringLiteral("kpis[%1]").arg(at));
            refuse(std::move(error));
        }
        ++at;
        return !good;
    });
}

/// Written by the window: each of its indicators was kept or taken over by itself, and one that does not hold any more takes no other with it.
bool isOfWindow(const QString &name)
{
    return name == QLatin1StringView(Catalog::ownFile) || name.startsWith(u"own-");
}

/// Beside the numbers of others stands whose they are.
void nameIssuer(std::vector<KpiSpec> &kpis, const QString &issuer)
{
    for (KpiSpec &kpi : kpis)
        if (!issuer.isEmpty())
            kpi.basis = tr("From %1").arg(issuer) + (kpi.basis.isEmpty() ? QString() : QStringLiteral(" · ") + kpi.basis);
}

} // namespace

Result<void> checkKpi(const Catalog &catalog, const KpiSpec &kpi, const Catalog::ExpressionCheck &check, const Catalog::SumCheck &sums, const QString &file)
{
    Judge j(catalog, check, sums, file);
    judgeContent(j, kpi, 0);
    return j.result();
}

std::vector<Error> Catalog::extend(const QString &folder, const ExpressionCheck &check, const SumCheck &sums)
{
    std::vector<Error> refused;
    /// Parses, judges and takes in each file of one folder.
    const auto each = [&](const char *kind, auto parse, auto take) {
        const QDir place(folder + u'/' + QLatin1String(kind));
        for (const QStringList names = place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name); const QString &name : names) {
            const QString path = place.filePath(name);
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                refused.push_back({ErrorCode::FileUnreadable, {path}, file.errorString()});
                continue;
            }
            QByteArray text = file.read(mostBytes);
            if (text.startsWith("\xEF\xBB\xBF"))
                text.remove(0, 3);
            QJsonParseError wrong;
            const auto json = QJsonDocument::fromJson(text, &wrong);
            if (!json.isObject()) {
                const QString reason = wrong.error == QJsonParseError::NoError ? tr("it is no JSON object") : wrong.errorString();
                refused.push_back({ErrorCode::SpecInvalid, {path, tr("line %1").arg(lineOfByte(text, wrong.offset)), reason}, {}});
                continue;
            }
            auto parsed = parse(json.object(), path);
            const auto refuse = [&](Error error) {
                if (error.code == ErrorCode::SpecInvalid && error.args.size() > 1)
                    error.args[1] = tr("line %1, %2").arg(lineOfPlace(text, error.args[1])).arg(error.args[1]);
                refused.push_back(std::move(error));
            };
            if (!parsed) {
                refuse(parsed.error());
                continue;
            }
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*parsed)>, std::vector<KpiSpec>>)
                if (isOfWindow(name)) {
                    dropBad(*parsed, *this, check, sums, path, refuse);
                    nameIssuer(*parsed, json.object().value(QLatin1StringView("issuer")).toString());
                }
            Judge j(*this, check, sums, path);
            judge(j, *this, *parsed);
            if (const auto good = j.result(); !good)
                refuse(good.error());
            else
                take(*std::move(parsed));
        }
    };
    const auto all = [](auto &into) { return [&into](auto some) { std::ranges::move(some, std::back_inserter(into)); }; };
    const auto one = [](auto &into) { return [&into](auto made) { into.push_back(std::move(made)); }; };
    each("schema", datasetFromJson, one(m_datasets));
    each("kpis", kpisFromJson, all(m_kpis));
    each("layers", layersFromJson, all(m_layers));
    each("themes", themeFromJson, [this](ThemeSpec theme) {
        m_ownThemes.append(theme.id);
        if (theme.order == 0)
            theme.order = lastOrder;
        if (theme.icon.isEmpty())
            theme.icon = QStringLiteral("layers");
        m_themes.push_back(std::move(theme));
    });
    each("cards", cardFromJson, one(m_cards));
    each("reports", reportFromJson, one(m_reports));
    each("clock", clockFromJson, [this](ClockSpec clock) { m_clock = std::move(clock); });
    // What people made at the window has no theme of its own: it stands behind the tiles of all that are about its dataset.
    for (const KpiSpec &kpi : m_kpis)
        for (ThemeSpec &theme : m_themes)
            if (kpi.id.startsWith(ownPrefix) && theme.dataset == kpi.dataset && !theme.tiles.contains(kpi.id))
                theme.tiles.append(kpi.id);
    std::ranges::stable_sort(m_themes, {}, &ThemeSpec::order);
    return refused;
}

} // namespace om
