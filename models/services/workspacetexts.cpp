// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How cells and codes read in the workspace's language, and which of them are not to be read here.
#include "services/workspace_p.h"

#include "base/personaltext.h"
#include "services/areas/areacolumns.h"
#include "services/areas/areatext.h"
#include "services/drones/zonecolumns.h"
#include "services/record/fewcompanies.h"
#include "tickets/clockstate.h"

#include <QLocale>

#include <utility>

namespace om {

namespace {

QString numberText(double value)
{
    QLocale grouped = QLocale::c();
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    return value == double(qint64(value)) ? grouped.toString(qint64(value)) : grouped.toString(value, 'f', 2);
}

} // namespace

bool Workspace::showsCompanies() const
{
    return m_state->showsCompanies;
}

void Workspace::setShowsCompanies(bool shows)
{
    if (std::exchange(m_state->showsCompanies, shows) == shows)
        return;
    QStringList changed;
    for (const DatasetSpec &spec : std::as_const(m_state->frames.specs))
        if (isOfSingleCompanies(m_state->frames, spec) && m_state->frames.frames.contains(spec.id))
            changed.append(spec.id);
    Q_EMIT framesChanged(changed);
}

bool Workspace::isWithheld(const Frame &frame, const QString &field, std::size_t row) const
{
    const auto spec = m_state->frames.specs.constFind(frame.dataset());
    if (spec == m_state->frames.specs.cend() || !namesConfidential(*spec, {field}))
        return false;
    return isOfSingleCompanies(m_state->frames, *spec) ? !m_state->showsCompanies : isOfFew(m_state->frames, frame, row);
}

bool Workspace::isWithheld(const DatasetSpec &dataset, const QString &field, const Row &row) const
{
    if (!namesConfidential(dataset, {field}))
        return false;
    return isOfSingleCompanies(m_state->frames, dataset) ? !m_state->showsCompanies : isOfFew(m_state->frames, dataset, row);
}

QString Workspace::codeName(const QString &list, const QString &code) const
{
    return m_state->codes.name(list, code);
}

QString Workspace::codeOf(const QString &list, const QString &name) const
{
    return m_state->codes.code(list, name);
}

QString Workspace::areaName(const QString &code, bool isShort) const
{
    return m_state->codes.areaName(code, isShort);
}

QString Workspace::areaCode(const QString &name) const
{
    return m_state->codes.areaCode(name);
}

QString Workspace::State::format(const QString &dataset, const FieldSpec *field, const Value &value) const
{
    if (isNull(value))
        return {};
    if (!field)
        return toText(value);
    if (field->isPersonal)
        return QStringLiteral("•••");
    switch (field->type) {
    case FieldType::Code: return codes.name(field->codes, toText(value));
    case FieldType::Boolean: return toText(value) == QLatin1String("0") ? translated(QStringLiteral("No")) : translated(QStringLiteral("Yes"));
    case FieldType::DateTime: return clock.fromUtcText(toText(value).toStdString()).toText();
    case FieldType::Real:
    case FieldType::Integer: {
        const double number = toText(value).toDouble();
        // Years and other bare ordinals keep their digits together.
        const bool isOrdinal = field->unit.isEmpty() && (field->name.contains(QLatin1String("year")) || field->name == QLatin1String("seq"));
        return isOrdinal ? toText(value) : numberText(number);
    }
    case FieldType::Date: return toText(value).left(10);
    case FieldType::Text:
        if (!field->codes.isEmpty()) { // several codes of a list, with commas
            QStringList names;
            for (const QStringList all = toText(value).split(u',', Qt::SkipEmptyParts); const QString &code : all)
                names.append(codes.name(field->codes, code.trimmed()));
            return names.join(language.startsWith(QLatin1StringView("zh")) ? QStringLiteral("、") : QStringLiteral(", "));
        }
        break;
    }
    const DatasetSpec &spec = states[dataset].spec;
    const bool isArea = (field->name == spec.area && spec.key != QStringList{spec.area}) || field->name == QLatin1String("parent_code") ||
        field->name == QLatin1String("district_code");
    if (isArea)
        return codes.areaName(toText(value), false);
    const bool isNumber = std::ranges::any_of(states, [field](const DatasetState &state) { return state.spec.key.contains(field->name); });
    return isNumber ? toText(value) : withoutPersonalNumbers(toText(value)); // numbers of records, wherever they stand, are no persons'
}

QString Workspace::cellText(const QString &dataset, const QString &field, const Value &value) const
{
    const auto state = m_state->states.constFind(dataset);
    return m_state->format(dataset, state == m_state->states.cend() ? nullptr : state->spec.field(field), value);
}

QString Workspace::cellText(const Frame &frame, const QString &field, std::size_t row) const
{
    const Column *column = frame.column(field);
    if (!column || column->isNull(row))
        return {};
    if (field == clockStateField || field == superviseLevelField || field == areaPlacingField || field == zoneConflictField)
        return codeName(field, column->text(row));
    if (isWithheld(frame, field, row))
        return QStringLiteral("•••");
    if (field == recordedAreaField || field == todaysAreaField)
        return areaName(column->text(row));
    if (frame.column(areaPlacingField) && field == m_state->frames.specs.value(frame.dataset()).area)
        return areaCellText(*this, frame, row);
    switch (column->type) {
    case ColumnType::Integer: return cellText(frame.dataset(), field, Value(column->integers[row]));
    case ColumnType::Real: return cellText(frame.dataset(), field, Value(column->reals[row]));
    case ColumnType::Time: {
        const LocalTime time{column->integers[row]};
        const auto state = m_state->states.constFind(frame.dataset());
        const FieldSpec *spec = state == m_state->states.cend() ? nullptr : state->spec.field(field);
        return spec && spec->type == FieldType::Date ? time.date().toString(Qt::ISODate) : time.toText();
    }
    default: return cellText(frame.dataset(), field, Value(column->text(row)));
    }
}

} // namespace om
