// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileactions.h"

#include "actions.h"
#include "dialogs/profiledialog.h"
#include "map/mapview.h"
#include "panels/statusline.h"

#include <algorithm>

namespace om {

ProfileActions::ProfileActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_status(status)
    , m_window(window)
{
    actions.on(QStringLiteral("export.profile"), [this] {
        const QString area = m_desk.filter.filter().area;
        if (!area.isEmpty())
            show(area);
        else if (const QStringList codes = m_desk.workspace.codes().parents().keys(); !codes.isEmpty())
            show(*std::ranges::min_element(codes));
        else
            m_status.setMessage(tr("These data have no communities"));
    });
    connect(&map, &MapView::areaPicked, this, [this](const QString &code) {
        // The second click on the same area takes the filter back, and needs no page.
        if (m_desk.themes.theme().id == QLatin1String("overview") && m_desk.filter.filter().area == code)
            show(code);
    });
}

ProfileDialog *ProfileActions::dialog() const
{
    return qobject_cast<ProfileDialog *>(m_open.data());
}

void ProfileActions::show(const QString &code)
{
    if (!m_open) {
        auto *made = new ProfileDialog(m_desk.workspace, m_desk.filter.filter(), m_desk.palette, m_desk.jobs, m_window);
        m_open = made;
        connect(made, &ProfileDialog::codeChosen, this, [this](const QString &chosen) {
            if (m_desk.filter.filter().area != chosen)
                m_desk.filter.toggleArea(chosen);
            show(chosen);
        });
    }
    dialog()->show(code);
}

} // namespace om
