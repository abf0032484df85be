// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/layermodel.h"

#include "services/numbertext.h"

#include <algorithm>

namespace om {
namespace {
// A layer's internal id is its group's row + 1; a group's is 0.
constexpr quintptr groupId = 0;
} // namespace

LayerModel::LayerModel(const Catalog &catalog, ThemeService &themes, SymbologyService &symbology, QObject *parent)
    : QAbstractItemModel(parent)
    , m_catalog(catalog)
    , m_themes(themes)
    , m_symbology(symbology)
{
    connect(&m_symbology, &SymbologyService::layerChanged, this, &LayerModel::layersChanged);
    connect(&m_themes, &ThemeService::themeChanged, this, &LayerModel::rebuild);
    connect(&m_themes, &ThemeService::layersChanged, this, &LayerModel::layersChanged);
    connect(&m_themes, &ThemeService::styleChanged, this, &LayerModel::layersChanged);
    rebuild();
}

void LayerModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    for (const ThemeLayer &entry : m_themes.theme().layers) {
        const LayerSpec *layer = m_catalog.layer(entry.layer);
        if (!layer)
            continue;
        auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &g) { return g.title == layer->group; });
        if (group == m_groups.end())
            group = m_groups.insert(group, Group{layer->group, {}});
        group->layers.push_back(layer);
    }
    endResetModel();
}

void LayerModel::layersChanged()
{
    m_samples.clear();
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        if (const int count = rowCount(parent))
            Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, 0, parent), {Qt::CheckStateRole, Qt::DecorationRole, IsChangedRole});
    }
}

LayerSample LayerModel::sample(const QModelIndex &index) const
{
    const LayerSpec *declared = index.isValid() ? layer(index) : nullptr;
    const LayerSpec *spec = declared ? m_symbology.layer(declared->id) : nullptr;
    if (!spec)
        return {};
    auto known = m_samples.find(spec->id);
    if (known == m_samples.end()) {
        const DatasetSpec *dataset = m_catalog.dataset(spec->dataset);
        known = m_samples.insert(spec->id, layerSample(*spec, dataset ? dataset->geometry : GeometryType::None, m_themes.style()));
    }
    return *known;
}

void LayerModel::setCounts(const LayerCounts &counts, const QLocale &locale)
{
    m_counts = counts;
    m_locale = locale;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        if (const int count = rowCount(parent))
            Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, 0, parent), {CountRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

void LayerModel::setSources(QHash<QString, QString> sources)
{
    m_sources = std::move(sources);
}

QModelIndex LayerModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupId);
}

QModelIndex LayerModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, groupId);
}

int LayerModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != groupId || parent.column() != 0)
        return 0;
    return int(m_groups[std::size_t(parent.row())].layers.size());
}

int LayerModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const LayerSpec *LayerModel::layer(const QModelIndex &index) const
{
    if (index.internalId() == groupId)
        return nullptr;
    return m_groups[std::size_t(index.internalId()) - 1].layers[std::size_t(index.row())];
}

QVariant LayerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LayerSpec *declared = layer(index);
    const LayerSpec *spec = declared ? m_symbology.layer(declared->id) : nullptr;
    if (!spec)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(translated(m_groups[std::size_t(index.row())].title)) : QVariant();
    const auto count = m_counts.rows.constFind(spec->id);
    const QString counted = count == m_counts.rows.constEnd() ? QStringLiteral("—") : countText(*count, m_locale);
    switch (role) {
    case Qt::DisplayRole: return translated(spec->title);
    case Qt::AccessibleTextRole: return tr("%1, %2 rows").arg(translated(spec->title), counted);
    case Qt::ToolTipRole: {
        const qint64 repairs = m_counts.repairs.value(spec->id);
        QStringList lines{translated(spec->title)};
        if (const QString source = m_sources.value(spec->dataset); !source.isEmpty())
            lines << source;
        if (repairs > 0)
            lines << errorText({ErrorCode::ShapesInvalid, {translated(spec->title), countText(repairs, m_locale)}, {}});
        return lines.size() == 1 ? QString() : lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    }
    case Qt::CheckStateRole: return QVariant::fromValue(m_themes.isVisible(spec->id) ? Qt::Checked : Qt::Unchecked);
    case LayerIdRole: return spec->id;
    case CountRole: return counted;
    case IsChangedRole: return m_symbology.isChanged(spec->id);
    default: return {};
    }
}

bool LayerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const LayerSpec *spec = layer(index);
    if (!spec)
        return false;
    m_themes.setVisible(spec->id, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags LayerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return layer(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

} // namespace om
