// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "catalog/layerspec.h"

#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace om {

// Declarations parsed from resources/**/*.json. All `title`, `text` and `unit` members hold English source strings; they are shown
// through translated() (catalog/catalog.h). Ids are stable ASCII and never shown.

enum class FieldType { Text, Integer, Real, Boolean, Date, DateTime, Code };

/// One column of a dataset. `codes` names the code list of a Code field. `isPersonal` columns are masked wherever they are shown.
/// `isConfidential` ones enter no figure that rests on fewer than leastCompanies.
inline constexpr double leastCompanies = 3; ///< domain.md §2.2: no published cell is built from fewer, for tax is confidential
struct FieldSpec
{
    QString name;
    QString title;
    FieldType type = FieldType::Text;
    QString codes;
    QString unit;
    bool isRequired = false;
    bool isPersonal = false;
    bool isConfidential = false;
    bool operator==(const FieldSpec &) const = default;
};

/// A table of the cache (domain.md §2): `key` = fields that identify a record between files (empty: fid only), `label` = field shown
/// as its name, `area` = field with the code of its community, `time` = field of its own date ("" = none), `parent` = dataset that its
/// first key field points to ("" = none).
struct DatasetSpec
{
    QString id;
    QString title;
    GeometryType geometry = GeometryType::None;
    QStringList key;
    QString label;
    QString area;
    QString time;
    QString parent;
    QString units; ///< field with the number of companies that a row stands for, for confidential fields; "" = each row is one
    std::vector<FieldSpec> fields;

    int fieldIndex(const QString &name) const; ///< -1 when absent
    const FieldSpec *field(const QString &name) const;
    bool operator==(const DatasetSpec &) const = default;
};
QJsonObject toJson(const DatasetSpec &spec);
Result<DatasetSpec> datasetFromJson(const QJsonObject &json, const QString &file);

/// An indicator. The expressions are those of frame/expression.h: `P` = the period, `T` = the as-of moment. Aggregates:
/// count = #numerator; ratio = #numerator / #denominator; sum = Σ numeratorSum over numerator; sum_ratio = Σ/Σ (denominatorSum may be
/// empty: then #denominator); mean, median, p90 = of the number expression `numeratorSum` over numerator; growth = change of the
/// indicator `of`; net = (count or sum) of numerator − that of denominator; ground_share = area of the communities below shapes of the numerator rows / their
/// area; variation, quotient, completeness: docs/formats/indicator.md. `scale` multiplies the value for showing (100 for %).
struct KpiSpec
{
    QString id;
    QString number; ///< as in domain.md: "K06"; may be empty
    QString title;
    QString dataset;
    QString unit;
    QString aggregate;
    QString numerator;
    QString numeratorSum;
    QString denominator;
    QString denominatorSum;
    QString of;
    QStringList fields; ///< quotient: whose share is compared; completeness: what is to be complete, and in which parts
    double scale = 1.0;
    int decimals = 0;
    bool isStock = false; ///< a state at T, not a flow in P (K07): comparison is with the same moment earlier
    QString better; ///< higher, lower or ""
    std::optional<double> target;
    int smallN = 0; ///< below this denominator the value is shown grey with its n
    QString definition; ///< one sentence for people
    QString basis; ///< source or caveat shown beside it
    int version = 1;
};

/// One chart of a board: trend (kpi by month, this year against last), ranking (kpi by `by`), composition (kpi split by `by`), stack
/// (share bar), histogram.
struct ChartSpec
{
    QString id;
    QString title;
    QString type;
    QString kpi;
    QString by;
    int top = 0; ///< 0 = all
    QJsonObject options;
};

struct TableSpec
{
    QString dataset;
    QStringList columns;
    QString sort; ///< "-t_accept": descending
};

/// A card: sections of facts for one record of `dataset`.
struct CardSectionSpec
{
    QString title;
    QStringList fields;
    QString kind; /**< facts, bars, years, trace, related, policies, standard, images */
};
struct CardSpec
{
    QString id; ///< = dataset id
    QString title;
    QString subtitle;
    std::vector<CardSectionSpec> sections;
};

struct ThemeLayer
{
    QString layer;
    bool isVisible = true;
};

/// A tab of the window.
struct ThemeSpec
{
    QString id;
    QString title;
    QString icon;
    int order = 0;
    QString dataset; ///< the dataset that its table and status line count
    std::vector<ThemeLayer> layers;
    QStringList attention; ///< KPI ids of the strip above the tiles
    QStringList tiles; ///< KPI ids
    std::vector<ChartSpec> charts;
    TableSpec table;
    QString choropleth; ///< layer id whose KPI the map header lets switch
    QStringList metrics; ///< KPI ids offered there
};

/// A page set of a report: sections in order; kinds: title, tiles, map, trend, ranking, composition, table, text.
struct ReportSectionSpec
{
    QString kind;
    QString title;
    QStringList kpis;
    QString theme;
    QString by;
    int top = 0;
    QJsonObject options;
};
struct ReportSpec
{
    QString id;
    QString title;
    std::vector<ReportSectionSpec> sections;
};

/// Colours, ramps and sizes of one look; keys are dotted tokens ("text", "state.overdue", "ramp.quantity.3", "map.water").
struct StyleSpec
{
    QString id; ///< dark, light
    QHash<QString, QColor> colors;
    QHash<QString, double> numbers;
    QColor color(const QString &token) const; ///< token or #RRGGBB; magenta when unknown, so that it is seen
    std::vector<QColor> ramp(const QString &prefix) const; ///< prefix.1 … prefix.n
};

} // namespace om
