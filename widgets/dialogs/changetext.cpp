// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/changetext.h"

#include "services/record/fewcompanies.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {
namespace {

constexpr int shownFields = 8;
constexpr int longestText = 160; // of one cell; a line is cut by the table anyway

QString cellText(const Workspace &workspace, const DatasetSpec &spec, const FieldSpec &field, const Value &value)
{
    if (field.isPersonal)
        return isNull(value) ? QString() : QStringLiteral("•••");
    return workspace.cellText(spec.id, field.name, value).left(longestText);
}

} // namespace

QString shapeText(const Geometry &geometry)
{
    if (geometry.isNull())
        return {};
    if (geometry.type == GeometryType::Point && geometry.xy.size() == 2)
        return QStringLiteral("%1, %2").arg(geometry.xy[0], 0, 'f', 6).arg(geometry.xy[1], 0, 'f', 6);
    return QCoreApplication::translate("om::ChangesDialog", "%1 corners").arg(geometry.xy.size() / 2);
}

std::vector<FieldTexts> differingFields(const Workspace &workspace, const DatasetSpec &spec, const std::vector<const std::optional<Row> *> &sides)
{
    std::vector<FieldTexts> fields;
    const bool isOfFewCompanies =
        std::ranges::any_of(sides, [&](const std::optional<Row> *side) { return *side && isOfFew(workspace.frames(), spec, **side); });
    const auto cell = [&](const FieldSpec &field, const Value &value) {
        return isOfFewCompanies && field.isConfidential && !isNull(value) ? QStringLiteral("•••") : cellText(workspace, spec, field, value);
    };
    const auto add = [&](const QString &title, const auto &valueOf, const auto &textOf, const auto &plainTextOf) {
        const std::optional<Row> *first = nullptr;
        bool isSame = true;
        for (const std::optional<Row> *side : sides) {
            if (!*side)
                continue;
            first = first ? first : side;
            isSame = isSame && valueOf(**side) == valueOf(**first);
        }
        if (isSame)
            return;
        FieldTexts &texts = fields.emplace_back(FieldTexts{title, {}});
        for (const std::optional<Row> *side : sides)
            texts.sides.append(*side ? textOf(valueOf(**side)) : QString());
        if (texts.sides.count(texts.sides.front()) < texts.sides.size())
            return;
        for (qsizetype i = 0; i < texts.sides.size(); ++i) // what differs is what is masked elsewhere; who has to choose must see it
            if (*sides[std::size_t(i)])
                texts.sides[i] = plainTextOf(valueOf(**sides[std::size_t(i)]));
    };
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        add(
            translated(spec.fields[i].title), [i](const Row &row) { return i < row.cells.size() ? row.cells[i] : Value(); },
            [&](const Value &value) { return cell(spec.fields[i], value); },
            [&](const Value &value) {
                const bool isMasked = spec.fields[i].isPersonal || (isOfFewCompanies && spec.fields[i].isConfidential);
                return isMasked ? cell(spec.fields[i], value) : toText(value).left(longestText);
            });
    add(QCoreApplication::translate("om::ChangesDialog", "Position"), [](const Row &row) { return row.geometry; }, shapeText, shapeText);
    return fields;
}

QString rowText(const Workspace &workspace, const DatasetSpec &spec, const Row &row)
{
    QStringList parts;
    const Row plain = withoutFew(workspace.frames(), spec, row);
    for (std::size_t i = 0; i < std::min(spec.fields.size(), plain.cells.size()) && parts.size() < shownFields; ++i)
        if (const QString text = cellText(workspace, spec, spec.fields[i], plain.cells[i]); !text.isEmpty())
            parts.append(QStringLiteral("%1: %2").arg(translated(spec.fields[i].title), text));
    return parts.join(QStringLiteral(" · "));
}

QString rowName(const Workspace &workspace, const DatasetSpec &spec, const std::vector<Value> &key, const std::optional<Row> &row)
{
    QStringList keys;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const FieldSpec *field = i < std::size_t(spec.key.size()) ? spec.field(spec.key[qsizetype(i)]) : nullptr;
        keys.append(field && field->isPersonal ? QStringLiteral("•••") : toText(key[i]));
    }
    const int label = spec.fieldIndex(spec.label);
    const QString name = row && label >= 0 ? cellText(workspace, spec, spec.fields[std::size_t(label)], row->cells[std::size_t(label)]) : QString();
    const QString code = keys.join(u'/');
    return name.isEmpty() || name == code ? code : QStringLiteral("%1 (%2)").arg(name, code);
}

} // namespace om
