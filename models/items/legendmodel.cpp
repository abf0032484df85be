// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/legendmodel.h"

#include "services/numbertext.h"

#include <algorithm>

namespace om {
namespace {

/// The declared symbol that a legend entry was made of; null for classes of numbers.
const SymbolSpec *declared(const LayerSpec &layer, const LegendEntry &entry)
{
    const auto found = std::find_if(layer.symbols.begin(), layer.symbols.end(),
                                    [&](const SymbolSpec &symbol) { return !symbol.value.isEmpty() && translated(symbol.label) == entry.label; });
    return found == layer.symbols.end() ? nullptr : &*found;
}

} // namespace

void LegendModel::setScene(const Scene &scene, const Catalog &catalog, const QString &first, const QLocale &locale)
{
    beginResetModel();
    m_rows.clear();
    std::vector<const DrawLayer *> layers;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer)
        if (!layer->legend.empty() && !layer->isBase)
            layers.push_back(&*layer);
    // What the map is about, then what has classes, then the rest.
    std::stable_sort(layers.begin(), layers.end(), [&](const DrawLayer *a, const DrawLayer *b) {
        const auto rank = [&](const DrawLayer *layer) { return layer->id == first ? 0 : layer->legend.size() > 1 ? 1 : 2; };
        return rank(a) < rank(b);
    });
    for (const DrawLayer *layer : layers) {
        const LayerSpec *spec = catalog.layer(layer->id);
        if (layer->legend.size() > 1)
            m_rows.push_back({true, layer->title, layer->legendTitle, {}, {}, {}, layer->dataset, {}});
        for (const LegendEntry &entry : layer->legend) {
            const SymbolSpec *symbol = spec && !spec->field.isEmpty() ? declared(*spec, entry) : nullptr;
            const QString text = layer->legend.size() == 1 ? layer->title : entry.label;
            m_rows.push_back({false,
                              text,
                              {},
                              countText(entry.count, locale),
                              symbol ? spec->field : QString(),
                              symbol ? symbol->value : QString(),
                              layer->dataset,
                              {entry.symbol, layer->geometry()}});
        }
    }
    endResetModel();
}

int LegendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LegendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: return row.isTitle ? row.text : tr("%1: %2").arg(row.text, row.count);
    case IsTitleRole: return row.isTitle;
    case BasisRole: return row.basis;
    case CountRole: return row.count;
    case FieldRole: return row.field;
    case ValueRole: return row.value;
    case DatasetRole: return row.dataset;
    default: return {};
    }
}

} // namespace om
