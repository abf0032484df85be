// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/appbar.h"

#include "common/heading.h"
#include "panels/searchbox.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace om {

AppBar::AppBar(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_menu(new QToolButton(this))
    , m_role(new QToolButton(this))
    , m_empty(new QToolButton(this))
    , m_brandIcon(new QLabel(this))
    , m_search(new SearchBox(desk, this))
{
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(8);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (Alt+M)"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_menu);
    row->addWidget(m_brandIcon);
    row->addWidget(plainLabel(tr("OneMap"), 18, true));
    row->addSpacing(16);

    auto *tabs = new QButtonGroup(this);
    for (const ThemeSpec *theme : m_desk.themes.themes()) {
        auto *tab = new QToolButton(this);
        tab->setText(QLatin1Char(' ') + translated(theme->title).replace(u'&', QStringLiteral("&&")));
        tab->setAccessibleName(translated(theme->title));
        tab->setFont(Palette::font(14));
        tab->setCheckable(true);
        tab->setChecked(theme == &m_desk.themes.theme());
        tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tab->setFixedHeight(48);
        tab->setProperty("tone", "tab");
        tab->setFocusPolicy(Qt::TabFocus);
        tabs->addButton(tab);
        connect(tab, &QToolButton::clicked, &m_desk.themes, [this, theme] { m_desk.themes.setTheme(theme->id); });
        row->addWidget(tab);
        m_tabs.append({tab, theme});
    }
    m_empty->hide();
    row->addWidget(m_empty);
    row->addStretch(1);
    row->addWidget(m_search);
    const LocalTime asOf = m_desk.workspace.city().asOf;
    row->addSpacing(8);
    if (!asOf.isNull()) {
        m_asOf = {plainLabel(tr("Data until"), 12, false, "muted"), plainLabel(asOf.date().toString(Qt::ISODate), 12)};
        for (QLabel *label : std::as_const(m_asOf))
            row->addWidget(label);
    }
    m_role->setFont(Palette::font(12));
    m_role->setPopupMode(QToolButton::InstantPopup);
    m_role->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_role->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_role);

    connect(&m_desk.themes, &ThemeService::themeChanged, this, &AppBar::paintIcons);
    connect(&m_desk.palette, &Palette::changed, this, &AppBar::paintIcons);
    paintIcons();
}

void AppBar::setThemesWithoutData(const std::vector<const ThemeSpec *> &themes)
{
    m_empty->setVisible(!themes.empty());
    m_empty->setText(tr("No data (%1)").arg(themes.size()));
    m_empty->setAccessibleName(tr("Themes without data (%1)").arg(themes.size()));
    m_empty->setToolTip(tr("Themes that this workspace has no data for"));
    m_empty->setFont(Palette::font(12));
    m_empty->setProperty("tone", "tab");
    m_empty->setFixedHeight(48);
    m_empty->setPopupMode(QToolButton::InstantPopup);
    m_empty->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(m_empty);
    menu->setToolTipsVisible(true);
    for (const ThemeSpec *theme : themes) {
        QAction *action =
            menu->addAction(tr("%1: import data…").arg(translated(theme->title).replace(u'&', QStringLiteral("&&"))), this, &AppBar::importRequested);
        action->setData(theme->id);
    }
    m_empty->setMenu(menu);
    fit();
}

void AppBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void AppBar::openMenu()
{
    m_menu->showMenu();
}

void AppBar::setRole(const QString &text, QMenu *menu)
{
    m_role->setText(QLatin1Char(' ') + text);
    m_role->setAccessibleName(tr("Role: %1").arg(text));
    if (menu)
        m_role->setMenu(menu);
    fit();
}

void AppBar::paintIcons()
{
    m_menu->setIcon(m_desk.palette.icon(QStringLiteral("menu")));
    m_role->setIcon(m_desk.palette.icon(QStringLiteral("user")));
    m_brandIcon->setPixmap(m_desk.palette.icon(QStringLiteral("brand"), 24, m_desk.palette.color("accent"), devicePixelRatioF()));
    for (const auto &[tab, theme] : std::as_const(m_tabs)) {
        const bool isCurrent = theme == &m_desk.themes.theme();
        tab->setChecked(isCurrent);
        tab->setFont(Palette::font(14, isCurrent));
        tab->setIcon(m_desk.palette.icon(theme->icon, isCurrent ? "text" : "muted"));
    }
    fit();
    update();
}

void AppBar::fit()
{
    const auto show = [this](bool hasDate, bool hasWords) {
        for (QLabel *label : std::as_const(m_asOf))
            label->setVisible(hasDate);
        for (const auto &[tab, theme] : std::as_const(m_tabs)) {
            const bool hasWord = hasWords || tab->isChecked();
            tab->setToolButtonStyle(hasWord ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
            tab->setToolTip(hasWord ? QString() : translated(theme->title).toHtmlEscaped());
        }
        layout()->activate();
        return layout()->minimumSize().width() <= width();
    };
    if (!show(true, true) && !show(false, true))
        show(false, false);
}

void AppBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AppBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
}

} // namespace om
