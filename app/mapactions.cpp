// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/statusline.h"

namespace om {

MapActions::MapActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_map(map)
    , m_status(status)
{
    m_actions.on(QStringLiteral("map.zoom_in"), [this] { m_map.canvas().zoomBy(1); });
    m_actions.on(QStringLiteral("map.zoom_out"), [this] { m_map.canvas().zoomBy(-1); });
    m_actions.on(QStringLiteral("map.home"), [this] { m_map.canvas().fitExtent(); });
    hookTools();
    connect(&m_map, &MapView::shapeDrawn, this, &MapActions::narrowTo);
}

void MapActions::hookTools()
{
    for (const ActionSpec &spec : actionSpecs())
        if (const QString id = QLatin1String(spec.id); id.startsWith(QLatin1String("tool.")))
            m_actions.on(id, [this, id] { m_map.chooseTool(id); });
    QAction &pan = m_actions.action(QStringLiteral("tool.pan"));
    pan.setChecked(true);
    connect(&m_map, &MapView::toolLeft, &pan, [&pan] { pan.setChecked(true); });
    const QStringList groups[] = {
        {QStringLiteral("map.zoom_in")},
        {QStringLiteral("map.zoom_out")},
        {QStringLiteral("map.home")},
        {QStringLiteral("tool.pan")},
        {QStringLiteral("tool.circle"), QStringLiteral("tool.rectangle"), QStringLiteral("tool.lasso"), QStringLiteral("tool.polygon")},
    };
    QList<QList<QAction *>> buttons;
    for (const QStringList &group : groups) {
        QList<QAction *> button;
        for (const QString &id : group)
            button.append(&m_actions.action(id));
        buttons.append(button);
    }
    m_map.setToolGroups(buttons);
}

void MapActions::narrowTo(const Condition &within, ShapeMode mode)
{
    if (const auto filter = withShape(m_desk.filter.filter(), within, mode))
        m_desk.filter.setFilter(*filter);
    else
        m_status.setMessage(tr("Nothing is left of the shape; draw another one"));
}

} // namespace om
