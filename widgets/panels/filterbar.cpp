// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/filterbar.h"

#include "common/heading.h"
#include "panels/lensbar.h"
#include "panels/momentpopup.h"
#include "services/momenttext.h"
#include "services/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace om {
namespace {

constexpr int maxValues = 30; ///< of one field in the menu; the rest is reached through charts and search

} // namespace

FilterBar::FilterBar(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(8);
    m_back = button(QStringLiteral("back"), {}, tr("Back"));
    m_forward = button(QStringLiteral("forward"), {}, tr("Forward"));
    m_path = button({}, {}, tr("Area"));
    m_path->setFont(Palette::font(14));
    m_chipArea = new QWidget(this);
    m_chipRow = new QHBoxLayout(m_chipArea);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(8);
    auto *add = button(QStringLiteral("add"), tr("Condition"), tr("Add a condition"));
    m_clear = button({}, tr("Clear all"), tr("Clear all conditions"));
    m_asOf = button(QStringLiteral("clock"), {}, tr("Moment of all states"));
    auto *share = button(QStringLiteral("share"), tr("Share view"), tr("Copy this view as text"));
    m_export = button(QStringLiteral("export"), tr("Export"), tr("Export"));
    for (QToolButton *raised : {m_asOf, share, m_export})
        raised->setProperty("tone", "raised");
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_forward), static_cast<QWidget *>(m_path),
                            static_cast<QWidget *>(new LensBar(desk, this)), m_chipArea, static_cast<QWidget *>(add)})
        row->addWidget(widget);
    row->addStretch(1);
    for (QToolButton *widget : {m_clear, m_asOf, share, m_export})
        row->addWidget(widget);

    auto *conditions = new QMenu(add);
    add->setMenu(conditions);
    add->setPopupMode(QToolButton::InstantPopup);
    connect(conditions, &QMenu::aboutToShow, this, [this, conditions] { fillConditions(*conditions); });
    m_export->setPopupMode(QToolButton::InstantPopup);
    connect(m_back, &QToolButton::clicked, &m_desk.filter, &FilterService::back);
    connect(m_forward, &QToolButton::clicked, &m_desk.filter, &FilterService::forward);
    connect(m_clear, &QToolButton::clicked, &m_desk.filter, &FilterService::clear);
    connect(m_path, &QToolButton::clicked, this, [this] {
        if (const QString area = m_desk.filter.filter().area; !area.isEmpty())
            m_desk.filter.toggleArea(area);
    });
    connect(m_asOf, &QToolButton::clicked, this, &FilterBar::chooseAsOf);
    connect(share, &QToolButton::clicked, this, &FilterBar::shareRequested);
    connect(&m_desk.filter, &FilterService::filterChanged, this, &FilterBar::show);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, &FilterBar::show); // names of areas and codes come with the data
    connect(&m_desk.palette, &Palette::changed, this, &FilterBar::paintIcons);
    paintIcons();
    show();
}

QToolButton *FilterBar::button(const QString &icon, const QString &text, const QString &name)
{
    auto *made = new QToolButton(this);
    made->setText(text);
    made->setFont(Palette::font(12));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    if (!icon.isEmpty()) {
        made->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        m_icons.append({made, icon});
    }
    return made;
}

void FilterBar::paintIcons()
{
    for (const auto &[target, icon] : std::as_const(m_icons))
        target->setIcon(m_desk.palette.icon(icon));
    show();
}

void FilterBar::setExportMenu(QMenu *menu)
{
    m_export->setMenu(menu);
}

void FilterBar::chooseAsOf()
{
    const LocalTime end = m_desk.workspace.city().asOf, chosen = m_desk.filter.filter().asOf;
    auto *popup = new MomentPopup(end, chosen.isNull() ? end : chosen, this);
    connect(popup, &MomentPopup::chosen, this, [this](LocalTime moment) {
        Filter filter = m_desk.filter.filter();
        filter.asOf = moment;
        m_desk.filter.setFilter(filter);
    });
    popup->move(m_asOf->mapToGlobal(QPoint(0, m_asOf->height() + 4)));
    popup->show();
}

void FilterBar::show()
{
    const Filter &filter = m_desk.filter.filter();
    m_back->setEnabled(m_desk.filter.canGoBack());
    m_forward->setEnabled(m_desk.filter.canGoForward());
    const City &city = m_desk.workspace.city();
    const QString everywhere = city.text(city.name, m_desk.workspace.language());
    m_path->setText(filter.area.isEmpty() ? everywhere : everywhere + QStringLiteral("  ›  ") + m_desk.workspace.areaName(filter.area));
    m_path->setToolTip(filter.area.isEmpty() ? QString() : tr("Back to everything"));
    const LocalTime asOf = filter.asOf.isNull() ? city.asOf : filter.asOf;
    m_asOf->setText(tr("As of %1").arg(asOf.isNull() ? QStringLiteral("—") : momentText(asOf)));
    m_asOf->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_chips.setChips(chipsOf(filter, filterNames(m_desk.workspace)));
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_chips.rowCount(); ++i) {
        const QModelIndex index = m_chips.index(i);
        auto *chip = new QToolButton(m_chipArea);
        chip->setProperty("tone", "raised");
        chip->setFont(Palette::font(12));
        chip->setText(index.data().toString().replace(QLatin1Char('&'), QStringLiteral("&&")));
        chip->setIcon(m_desk.palette.icon(QStringLiteral("close"), "muted", 12));
        chip->setIconSize({12, 12});
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the text
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        chip->setToolTip(tr("Take this condition away"));
        connect(chip, &QToolButton::clicked, this, [this, gone = m_chips.chip(i)] { m_desk.filter.setFilter(without(m_desk.filter.filter(), gone)); });
        m_chipRow->addWidget(chip);
    }
    m_clear->setEnabled(m_chips.rowCount() > 0);
}

void FilterBar::addBasis(QMenu &menu) const
{
    const auto &history = m_desk.workspace.frames().areaHistory;
    if (!history || history->isEmpty())
        return;
    QAction *basis = menu.addAction(tr("Former communities as recorded"), &m_desk.filter, [this] {
        Filter filter = m_desk.filter.filter();
        filter.basis = filter.basis == AreaBasis::Today ? AreaBasis::Recorded : AreaBasis::Today;
        m_desk.filter.setFilter(filter);
    });
    basis->setCheckable(true);
    basis->setChecked(m_desk.filter.filter().basis == AreaBasis::Recorded);
    menu.addSeparator();
}

void FilterBar::fillConditions(QMenu &menu) const
{
    menu.clear();
    addBasis(menu);
    const QString dataset = m_desk.themes.theme().dataset;
    const auto frame = m_desk.workspace.frames().frames.value(dataset);
    if (!frame) {
        menu.addAction(tr("No data for this theme yet"))->setEnabled(false);
        return;
    }
    const DatasetSpec spec = m_desk.workspace.frames().specs.value(dataset);
    for (const FieldSpec &field : spec.fields) {
        const Column *column = frame->column(field.name);
        if (!column || column->type != ColumnType::Category || column->dictionary.isEmpty() || field.isPersonal || spec.key.contains(field.name))
            continue;
        if (field.type != FieldType::Code && field.name != spec.area)
            continue;
        auto *values = menu.addMenu(translated(field.title));
        connect(values, &QMenu::aboutToShow, this, [this, values, frame, field] { fillValues(*values, *frame, field); });
    }
}

void FilterBar::fillValues(QMenu &menu, const Frame &frame, const FieldSpec &field) const
{
    menu.clear();
    const Column *column = frame.column(field.name);
    const DatasetSpec spec = m_desk.workspace.frames().specs.value(frame.dataset());
    const Bitmap rows = filterRows(frame, spec, m_desk.filter.filter(), m_desk.workspace.frames().areas, true);
    const GroupCounts groups = groupBy(*column, rows);
    std::vector<std::size_t> order(groups.counts.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return groups.counts[a] > groups.counts[b]; });
    int shown = 0;
    for (const std::size_t code : order) {
        if (code == 0 || groups.counts[code] == 0 || shown++ >= maxValues)
            continue;
        const QString value = column->dictionary[qsizetype(code) - 1];
        const QString text =
            QStringLiteral("%1\t%2").arg(groupName(m_desk.workspace, frame.dataset(), field.name, value).replace(QLatin1Char('&'), QStringLiteral("&&")),
                                         countText(groups.counts[code], m_desk.locale()));
        const bool isArea = field.name == spec.area;
        menu.addAction(text, &m_desk.filter, [this, isArea, dataset = frame.dataset(), name = field.name, value] {
            if (isArea)
                m_desk.filter.toggleArea(value);
            else
                m_desk.filter.toggle(name, value, filterScope(m_desk.workspace.frames(), dataset, name));
        });
    }
}

} // namespace om
