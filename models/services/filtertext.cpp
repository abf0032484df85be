// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filtertext.h"

#include "services/codebook.h"
#include "services/derived/derivedtitle.h"
#include "services/lenses/lenscolumns.h"
#include "services/measuretext.h"
#include "services/momenttext.h"

#include <QCoreApplication>

namespace om {
namespace {

/// The dataset that a condition without one means: the first that has the field.
const DatasetSpec *datasetOf(const Workspace &workspace, const QString &dataset, const QString &field)
{
    const auto &specs = workspace.frames().specs;
    if (!dataset.isEmpty()) {
        const auto found = specs.constFind(dataset);
        return found == specs.constEnd() ? nullptr : &*found;
    }
    for (const DatasetSpec &declared : workspace.catalog().datasets()) // in a fixed order, unlike the hash
        if (const auto found = specs.constFind(declared.id); found != specs.constEnd() && found->field(field))
            return &*found;
    return nullptr;
}

QString rangeText(const Condition &condition, bool isTime)
{
    const auto text = [isTime](double number) { return isTime ? LocalTime{qint64(number)}.toText() : QString::number(number, 'g', 12); };
    if (condition.min && condition.max)
        return text(*condition.min) + QStringLiteral(" – ") + text(*condition.max);
    return condition.min ? QStringLiteral("≥ ") + text(*condition.min) : QStringLiteral("< ") + text(condition.max.value_or(0));
}

Chip chipOf(const Condition &condition, int index, const FilterNames &names)
{
    Chip chip{Chip::Kind::Condition, index, {}, {}};
    switch (condition.kind) {
    case Condition::Kind::In: {
        chip.title = names.field(condition.dataset, condition.field);
        QStringList values;
        for (const QString &value : condition.values)
            values.append(value.isEmpty() ? QCoreApplication::translate("FilterText", "none") : names.value(condition.dataset, condition.field, value));
        chip.value = values.size() > 3 ? QCoreApplication::translate("FilterText", "%1 values").arg(values.size()) : values.join(QStringLiteral(", "));
        break;
    }
    case Condition::Kind::Range: {
        chip.title = names.field(condition.dataset, condition.field);
        const bool isTime = condition.min.value_or(condition.max.value_or(0)) > 3e8; // seconds since 1970; no amount of ours is a range that high
        chip.value = rangeText(condition, isTime);
        break;
    }
    case Condition::Kind::Within:
        chip.title = QCoreApplication::translate("FilterText", "Within");
        chip.value = shapeText(condition);
        break;
    case Condition::Kind::Rows:
        chip.title = QCoreApplication::translate("FilterText", "Rows");
        chip.value = QCoreApplication::translate("FilterText", "%1 chosen").arg(condition.values.size());
        break;
    }
    if (condition.isNegated)
        chip.value = QCoreApplication::translate("FilterText", "not %1").arg(chip.value);
    return chip;
}

} // namespace

QString shapeText(const Condition &within)
{
    const QString length = lengthText(within.metres);
    switch (within.shape) {
    case Condition::Shape::Rectangle: return QCoreApplication::translate("FilterText", "rectangle");
    case Condition::Shape::Circle: return QCoreApplication::translate("FilterText", "circle of %1").arg(length);
    case Condition::Shape::Lasso: return QCoreApplication::translate("FilterText", "lasso");
    case Condition::Shape::Polygon: return QCoreApplication::translate("FilterText", "polygon");
    case Condition::Shape::Near: return QCoreApplication::translate("FilterText", "%1 of %2").arg(length, within.values.value(0));
    case Condition::Shape::Drawn: break;
    }
    return QCoreApplication::translate("FilterText", "drawn shape");
}

FilterNames filterNames(const Workspace &workspace)
{
    FilterNames names;
    const auto lenses = std::make_shared<const std::vector<LensSet>>(loadLenses().value_or(std::vector<LensSet>()));
    names.field = [&workspace, lenses](const QString &dataset, const QString &field) {
        if (const LensSpec *lens = lensOf(*lenses, field))
            return translated(lens->title);
        const DatasetSpec *spec = datasetOf(workspace, dataset, field);
        const FieldSpec *declared = spec ? spec->field(field) : nullptr;
        return declared ? translated(declared->title) : derivedTitle(field);
    };
    names.value = [&workspace, lenses](const QString &dataset, const QString &field, const QString &value) {
        if (lensOf(*lenses, field))
            return translated(value == u"1" ? QStringLiteral("Yes") : QStringLiteral("No"));
        const DatasetSpec *spec = datasetOf(workspace, dataset, field);
        return spec ? groupName(workspace, spec->id, field, value) : value;
    };
    names.area = [&workspace](const QString &code) { return workspace.areaName(code); };
    return names;
}

QString groupName(const Workspace &workspace, const QString &dataset, const QString &field, const QString &code)
{
    const auto &specs = workspace.frames().specs;
    const auto spec = specs.constFind(dataset);
    if (spec == specs.constEnd())
        return code;
    if (field == spec->area || field == QLatin1String("district_code") || field == recordedAreaField || field == todaysAreaField)
        return workspace.areaName(code, true);
    const FieldSpec *declared = spec->field(field);
    if (declared && declared->type == FieldType::Code && !declared->codes.isEmpty())
        return workspace.codeName(declared->codes, code);
    // Columns that are derived from others (the state of a ticket's clock) have a code list of their own name.
    return declared ? workspace.cellText(dataset, field, Value(code)) : workspace.codeName(field, code);
}

QHash<QString, QString> continuedCodes(const Workspace &workspace, const QString &dataset, const QString &field)
{
    const DatasetSpec spec = workspace.frames().specs.value(dataset);
    const FieldSpec *declared = spec.field(field);
    return declared ? workspace.codes().continued(declared->codes) : QHash<QString, QString>();
}

QString comparedGroupName(const Workspace &workspace, const QString &dataset, const QString &field, const QString &code)
{
    QStringList names{groupName(workspace, dataset, field, code)};
    const QHash<QString, QString> continued = continuedCodes(workspace, dataset, field);
    for (auto it = continued.begin(); it != continued.end(); ++it)
        if (it.value() == code)
            names << groupName(workspace, dataset, field, it.key());
    return names.join(QStringLiteral(" + "));
}

QString filterScope(const FrameSet &frames, const QString &dataset, const QString &field)
{
    const auto spec = frames.specs.constFind(dataset);
    const FieldSpec *own = spec == frames.specs.constEnd() ? nullptr : spec->field(field);
    for (const DatasetSpec &other : frames.specs)
        if (const FieldSpec *same = other.id == dataset ? nullptr : other.field(field); same && (!own || own->codes.isEmpty() || same->codes != own->codes))
            return dataset;
    return {};
}

std::vector<Chip> chipsOf(const Filter &filter, const FilterNames &names)
{
    std::vector<Chip> chips;
    if (filter.period.isValid())
        chips.push_back({Chip::Kind::Period, -1, QCoreApplication::translate("FilterText", "Time"), filter.period.text()});
    if (!filter.area.isEmpty())
        chips.push_back({Chip::Kind::Area, -1, QCoreApplication::translate("FilterText", "Area"), names.area(filter.area)});
    for (int i = 0; i < filter.conditions.size(); ++i)
        chips.push_back(chipOf(filter.conditions[i], i, names));
    if (!filter.asOf.isNull())
        chips.push_back({Chip::Kind::AsOf, -1, QCoreApplication::translate("FilterText", "As of"), momentText(filter.asOf)});
    if (filter.basis == AreaBasis::Recorded)
        chips.push_back(
            {Chip::Kind::Basis, -1, QCoreApplication::translate("FilterText", "Communities"), QCoreApplication::translate("FilterText", "as recorded")});
    return chips;
}

QString filterText(const Filter &filter, const FilterNames &names)
{
    QStringList parts;
    for (const Chip &chip : chipsOf(filter, names))
        parts.append(chip.title + QLatin1Char(' ') + chip.value);
    return parts.join(QStringLiteral(" · "));
}

Filter without(const Filter &filter, const Chip &chip)
{
    Filter rest = filter;
    switch (chip.kind) {
    case Chip::Kind::Period: rest.period = {}; break;
    case Chip::Kind::Area: rest.area.clear(); break;
    case Chip::Kind::AsOf: rest.asOf = LocalTime::null(); break;
    case Chip::Kind::Basis: rest.basis = AreaBasis::Today; break;
    case Chip::Kind::Condition: rest.remove(chip.condition); break;
    }
    return rest;
}

} // namespace om
