// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/fewcompanies.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

bool isFew(double companies)
{
    return std::isnan(companies) || companies < leastCompanies;
}

bool hasSecrets(const DatasetSpec &dataset)
{
    return std::ranges::any_of(dataset.fields, &FieldSpec::isConfidential);
}

/// The dataset whose records say how many companies they are: this one, its parent, or none.
const DatasetSpec *counting(const FrameSet &frames, const DatasetSpec &dataset)
{
    if (!dataset.units.isEmpty())
        return &dataset;
    const auto parent = frames.specs.constFind(dataset.parent);
    return parent == frames.specs.cend() || parent->units.isEmpty() || parent->key.isEmpty() || dataset.key.isEmpty() ? nullptr : &*parent;
}

Bitmap fewAmong(const Frame &frame, const DatasetSpec &dataset)
{
    Bitmap out(frame.rows());
    const Column *units = frame.column(dataset.units);
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (!units || isFew(units->number(row)))
            out.set(row);
    return out;
}

/// Keys of the records of the parent that stand for enough.
QSet<QString> keysOfMany(const FrameSet &frames, const DatasetSpec &parent)
{
    QSet<QString> keys;
    const auto frame = frames.frames.value(parent.id);
    const Column *key = frame ? frame->column(parent.key.first()) : nullptr;
    if (!key)
        return keys;
    Bitmap many(frame->rows(), true);
    many.andNot(fewAmong(*frame, parent));
    many.forEach([&](std::size_t row) { keys.insert(key->text(row)); });
    return keys;
}

/// Companies of the record of the parent that has this key; NaN = not known.
double companiesOf(const FrameSet &frames, const DatasetSpec &parent, const QString &key)
{
    const auto frame = frames.frames.value(parent.id);
    const Column *keys = frame ? frame->column(parent.key.first()) : nullptr, *units = frame ? frame->column(parent.units) : nullptr;
    for (std::size_t row = 0; keys && units && row < frame->rows(); ++row)
        if (keys->text(row) == key)
            return units->number(row);
    return std::numeric_limits<double>::quiet_NaN();
}

double numberOf(const Value &value)
{
    return isNull(value) ? std::numeric_limits<double>::quiet_NaN() : toText(value).toDouble();
}

Value cell(const DatasetSpec &dataset, const Row &row, const QString &field)
{
    const int at = dataset.fieldIndex(field);
    return at < 0 || std::size_t(at) >= row.cells.size() ? Value() : row.cells[std::size_t(at)];
}

} // namespace

bool namesConfidential(const DatasetSpec &dataset, const QStringList &fields)
{
    return std::ranges::any_of(fields, [&](const QString &name) {
        const FieldSpec *field = dataset.field(name);
        return field && field->isConfidential;
    });
}

bool isOfSingleCompanies(const FrameSet &frames, const DatasetSpec &dataset)
{
    return hasSecrets(dataset) && !counting(frames, dataset);
}

Bitmap rowsOfFew(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    const auto spec = frames.specs.constFind(dataset);
    if (!frame || spec == frames.specs.cend())
        return {};
    const DatasetSpec *counts = counting(frames, *spec);
    if (!counts || !hasSecrets(*spec))
        return Bitmap(frame->rows());
    if (counts == &*spec)
        return fewAmong(*frame, *spec);
    Bitmap out(frame->rows());
    const Column *owner = frame->column(spec->key.first());
    const QSet<QString> many = keysOfMany(frames, *counts);
    for (std::size_t row = 0; row < frame->rows(); ++row)
        if (!owner || !many.contains(owner->text(row)))
            out.set(row);
    return out;
}

bool isOfFew(const FrameSet &frames, const DatasetSpec &dataset, const Row &row)
{
    const DatasetSpec *counts = counting(frames, dataset);
    if (!counts || !hasSecrets(dataset))
        return false;
    if (counts == &dataset)
        return isFew(numberOf(cell(dataset, row, dataset.units)));
    return isFew(companiesOf(frames, *counts, toText(cell(dataset, row, dataset.key.first()))));
}

bool isOfFew(const FrameSet &frames, const Frame &frame, std::size_t row)
{
    const auto spec = frames.specs.constFind(frame.dataset());
    const DatasetSpec *counts = spec == frames.specs.cend() ? nullptr : counting(frames, *spec);
    if (!counts || !hasSecrets(*spec))
        return false;
    const Column *column = frame.column(counts == &*spec ? spec->units : spec->key.first());
    if (counts == &*spec)
        return !column || isFew(column->number(row));
    return !column || isFew(companiesOf(frames, *counts, column->text(row)));
}

Row withoutFew(const FrameSet &frames, const DatasetSpec &dataset, Row row)
{
    if (isOfFew(frames, dataset, row))
        for (std::size_t i = 0; i < std::min(dataset.fields.size(), row.cells.size()); ++i)
            if (dataset.fields[i].isConfidential)
                row.cells[i] = Value();
    return row;
}

} // namespace om
