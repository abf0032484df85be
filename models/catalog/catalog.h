// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/characterfold.h"
#include "catalog/clockspec.h"
#include "catalog/columnnames.h"
#include "catalog/rulespec.h"
#include "catalog/specs.h"

#include <functional>

namespace om {

/// Everything declared in resources/, read once at start. Immutable afterwards; may be shared by threads.
class Catalog
{
public:
    /// Reads all declarations below `folder` (":/om" = those built in). The first wrong file fails the whole (SpecInvalid).
    static Result<Catalog> load(const QString &folder = QStringLiteral(":/om"));

    /// Tells what is wrong with an expression of a declaration (the language is not known here); "" = nothing.
    using ExpressionCheck = std::function<QString(const QString &expression)>;
    /// Tells what is wrong with what an indicator sums (stats/scopes.h); "" = nothing.
    using SumCheck = std::function<QString(const Catalog &catalog, const KpiSpec &kpi)>;
    /// Takes in besides what a workspace declares itself, in the folders schema, kpis, layers, themes, cards, reports, clock below `folder`: each file whole
    /// or not at all. Indicators whose id begins with `ownPrefix` become tiles of every theme that is about their dataset. A file is refused (SpecInvalid with its line) for bad JSON, a wrong key, an id that is taken, a bad expression, and for naming
    /// what nothing declares; the files that were taken in before it may be named. Returns why files were refused. To be called before the
    /// catalog is shared.
    static constexpr QLatin1StringView ownPrefix{"own."};
    static constexpr const char *ownFile = "own.json"; ///< in kpis: written by the window, each of its indicators is taken or refused by itself
    std::vector<Error> extend(const QString &folder, const ExpressionCheck &check, const SumCheck &sums = {});
    bool isOwn(const ThemeSpec &theme) const { return m_ownThemes.contains(theme.id); } ///< of the workspace

    const std::vector<DatasetSpec> &datasets() const { return m_datasets; }
    const std::vector<KpiSpec> &kpis() const { return m_kpis; }
    const std::vector<LayerSpec> &layers() const { return m_layers; }
    const std::vector<ThemeSpec> &themes() const { return m_themes; } ///< in tab order
    const std::vector<CardSpec> &cards() const { return m_cards; }
    const std::vector<ReportSpec> &reports() const { return m_reports; }

    const DatasetSpec *dataset(const QString &id) const;
    const RuleSpec *rules(const QString &dataset) const; ///< null = none
    const KpiSpec *kpi(const QString &id) const;
    const LayerSpec *layer(const QString &id) const;
    const ThemeSpec *theme(const QString &id) const;
    const CardSpec *card(const QString &dataset) const;
    const ReportSpec *report(const QString &id) const;
    const CharacterFold &characterFold() const { return m_fold; }
    const ColumnNames &columnNames() const { return m_columnNames; }
    const ClockSpec &clock() const { return m_clock; } ///< cards and supervision; those of the workspace where it has its own
    const ClockWords &clockWords() const { return m_clockWords; } ///< of traces
    const QStringList &movingFeasts() const { return m_movingFeasts; } ///< names of holidays whose dates move from year to year
    const std::vector<LimitUnitSpec> &limitUnits() const { return m_limitUnits; } ///< as shipped; a city's own stand among its codes
    const StyleSpec &style(const QString &id) const; ///< dark or light

private:
    std::vector<DatasetSpec> m_datasets;
    std::vector<RuleSpec> m_rules;
    std::vector<KpiSpec> m_kpis;
    std::vector<LayerSpec> m_layers;
    std::vector<ThemeSpec> m_themes;
    std::vector<CardSpec> m_cards;
    std::vector<ReportSpec> m_reports;
    CharacterFold m_fold;
    ColumnNames m_columnNames;
    ClockSpec m_clock;
    ClockWords m_clockWords;
    QStringList m_movingFeasts;
    std::vector<LimitUnitSpec> m_limitUnits;
    StyleSpec m_dark, m_light;
    QStringList m_ownThemes;
};

/// The text of a declaration in the language of the interface (context "Json").
QString translated(const QString &source);

/// Reads one JSON file with an object at its root. SpecInvalid names file and place.
Result<QJsonObject> readJsonObject(const QString &file);

} // namespace om
