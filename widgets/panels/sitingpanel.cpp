// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sitingpanel.h"

#include "charts/dumbbell.h"
#include "common/heading.h"
#include "common/linedtable.h"
#include "report/sitingreport.h"
#include "services/numbertext.h"
#include "services/planning/sitingservice.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace om {

namespace {

constexpr int suggested = 3;
constexpr int candidateRows = 4; // shown without scrolling
constexpr int rowPx = 28;
constexpr int dumbbellColumn = 2;
constexpr double largestM2 = 1e7;

/// Fills a model with a table of a report; what was there is replaced.
void fill(QStandardItemModel &model, const ReportTable &table, const std::vector<std::size_t> &columns)
{
    model.clear();
    QStringList titles;
    for (const std::size_t column : columns)
        titles.append(table.columns[column].title);
    model.setHorizontalHeaderLabels(titles);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (table.columns[columns[i]].isNumber)
            model.horizontalHeaderItem(int(i))->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const auto &row : table.rows) {
        QList<QStandardItem *> items;
        for (const std::size_t column : columns) {
            auto *item = new QStandardItem(row[column].text);
            item->setEditable(false);
            item->setTextAlignment((table.columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            items.append(item);
        }
        model.appendRow(items);
    }
}

/// Shorter words than on paper, from the column `first` on.
void setTitles(QStandardItemModel &model, int first, const QStringList &titles)
{
    for (const QString &title : titles)
        model.setHeaderData(first++, Qt::Horizontal, title);
}

void setWidths(LinedTable &table, std::initializer_list<int> px)
{
    int column = 0;
    for (const int width : px)
        table.setColumnWidth(column++, width);
}

} // namespace

SitingPanel::SitingPanel(const Desk &desk, SitingService &siting, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_siting(siting)
    , m_kinds(new QComboBox(this))
    , m_close(new QToolButton(this))
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_candidateHead(new Heading(tr("Candidates"), this))
    , m_communityHead(new Heading(tr("By community"), this))
    , m_gapHead(new Heading(tr("Not served"), this))
    , m_candidateRows(new QStandardItemModel(this))
    , m_communityRows(new QStandardItemModel(this))
    , m_gapRows(new QStandardItemModel(this))
    , m_candidateTable(new LinedTable(desk.palette, tr("Candidates"), this))
    , m_communityTable(new LinedTable(desk.palette, tr("By community"), this))
    , m_gapTable(new LinedTable(desk.palette, tr("Not served"), this))
    , m_dumbbell(new Dumbbell(desk.palette, this))
    , m_size(new QDoubleSpinBox(this))
    , m_all(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    buildHead(this);
    buildFigures();
    buildCandidates();
    buildPlaces();
    connect(&m_siting, &SitingService::presentChanged, this, &SitingPanel::showPresent);
    connect(&m_siting, &SitingService::plannedChanged, this, &SitingPanel::showPlanned);
    connect(&m_siting, &SitingService::failed, this, [this](const Error &error) { m_basis->setText(errorText(error)); });
    const auto paint = [this] { m_close->setIcon(m_desk.palette.icon(QStringLiteral("close"))); };
    connect(&m_desk.palette, &Palette::changed, this, paint);
    paint();
}

void SitingPanel::buildHead(QWidget *parent)
{
    auto *column = static_cast<QVBoxLayout *>(parent->layout());
    auto *head = new Heading(tr("Who is served, and who would be"), this);
    m_kinds->setAccessibleName(tr("Facility"));
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_close->setAccessibleName(tr("Close"));
    head->addControl(m_kinds);
    head->addControl(m_close);
    column->addWidget(head);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    connect(m_close, &QToolButton::clicked, this, &SitingPanel::closeRequested);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] { m_siting.setKind(m_kinds->currentData().toString()); });
}

void SitingPanel::buildFigures()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    const auto add = [&](int at, const QString &title, const QString &name) {
        auto *row = new QHBoxLayout;
        Figure figure{plainLabel({}, 18, false, "muted"), plainLabel({}, 28, true), plainLabel({}, 12, false, "muted")};
        figure.after->setObjectName(name);
        row->addWidget(figure.before);
        row->addWidget(figure.after);
        row->addStretch(1);
        grid->addWidget(plainLabel(title, 12), 0, at);
        grid->addLayout(row, 1, at);
        grid->addWidget(figure.gain, 2, at);
        grid->setColumnStretch(at, 1);
        return figure;
    };
    m_ground = add(0, tr("Ground served"), QStringLiteral("ground"));
    m_people = add(1, tr("People served"), QStringLiteral("people"));
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

QPushButton *SitingPanel::button(const QString &text, const QString &name, bool isPrimary)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setFont(Palette::font(12));
    if (isPrimary)
        made->setProperty("tone", "primary");
    return made;
}

void SitingPanel::buildCandidates()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_candidateHead);
    m_candidateTable->setObjectName(QStringLiteral("candidates"));
    m_candidateTable->setModel(m_candidateRows);
    m_candidateTable->setFixedHeight((candidateRows + 1) * rowPx);
    m_candidateTable->hide(); // until there are some
    column->addWidget(m_candidateTable);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QPushButton *place = button(tr("Place on the map"), QStringLiteral("place"), true);
    m_suggest = button(tr("Suggest %1").arg(suggested), QStringLiteral("suggest"));
    m_remove = button(tr("Remove"), QStringLiteral("remove"));
    m_clear = button(tr("Remove all"), QStringLiteral("clear"));
    m_size->setRange(0, largestM2);
    m_size->setDecimals(0);
    m_size->setSingleStep(500);
    m_size->setGroupSeparatorShown(true);
    m_size->setKeyboardTracking(false);
    m_size->setSuffix(QStringLiteral(" m²"));
    m_size->setAccessibleName(tr("Size of the candidate"));
    for (QWidget *widget : std::initializer_list<QWidget *>{place, m_suggest, m_size, m_remove, m_clear})
        row->addWidget(widget);
    row->addStretch(1);
    column->addLayout(row);
    connect(place, &QPushButton::clicked, this, &SitingPanel::placingRequested);
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        m_candidateHead->setBasis(tr("looking for the best places…"));
        m_siting.suggest(suggested);
    });
    connect(m_clear, &QPushButton::clicked, &m_siting, &SitingService::clear);
    connect(m_candidateTable, &LinedTable::currentRowChanged, this, &SitingPanel::chooseCandidate);
    const auto chosen = [this] { return std::size_t(m_candidateTable->currentIndex().row()); };
    connect(m_remove, &QPushButton::clicked, this, [this, chosen] {
        if (chosen() < m_shown.size() && m_shown[chosen()] < m_siting.candidates().size())
            m_siting.remove(m_shown[chosen()]);
    });
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this, chosen](double m2) {
        if (!m_isFilling && chosen() < m_shown.size() && m_shown[chosen()] < m_siting.candidates().size())
            m_siting.resize(m_shown[chosen()], m2);
    });
    chooseCandidate(-1);
}

void SitingPanel::buildPlaces()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_communityHead);
    m_communityTable->setObjectName(QStringLiteral("communities"));
    m_communityTable->setModel(m_communityRows);
    m_communityTable->setItemDelegateForColumn(dumbbellColumn, m_dumbbell);
    column->addWidget(m_communityTable, 3);
    m_all->setObjectName(QStringLiteral("all"));
    m_all->setText(tr("All communities"));
    m_all->setFont(Palette::font(12));
    m_gapHead->addControl(m_all);
    column->addWidget(m_gapHead);
    m_gapTable->setObjectName(QStringLiteral("gaps"));
    m_gapTable->setModel(m_gapRows);
    column->addWidget(m_gapTable, 2);
    auto *buttons = new QHBoxLayout;
    m_pdf = button(tr("Before and after as PDF"), QStringLiteral("pdf"), true);
    m_xlsx = button(tr("Tables as XLSX"), QStringLiteral("xlsx"));
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_xlsx);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_pdf, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(true); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(false); });
    connect(m_communityTable, &LinedTable::currentRowChanged, this, [this](int row) {
        if (m_isFilling || row < 0)
            return;
        m_area = m_areas[std::size_t(row)];
        showGaps();
    });
    connect(m_all, &QToolButton::clicked, this, [this] {
        m_area.clear();
        m_communityTable->setCurrentIndex({});
        showGaps();
    });
    connect(m_gapTable, &LinedTable::currentRowChanged, this, [this](int row) {
        if (m_isFilling || row < 0 || !m_siting.state().present)
            return;
        const SettledGround &settled = m_siting.state().present->settled;
        Q_EMIT blockChosen(settled.dataset, settled.ground.blocks[m_blocks[std::size_t(row)]].fid);
    });
}

void SitingPanel::fillKinds(const QString &theme)
{
    {
        const QSignalBlocker quiet(m_kinds);
        m_kinds->clear();
        for (const CoverageKindSpec *kind : m_siting.kinds(theme))
            m_kinds->addItem(translated(kind->title), kind->id);
    }
    m_siting.setKind(m_kinds->currentData().toString());
}

void SitingPanel::showPresent()
{
    m_area.clear();
    const bool isThere = m_siting.state().present != nullptr;
    for (QPushButton *each : {m_suggest, m_pdf, m_xlsx})
        each->setEnabled(isThere);
    m_basis->setText(!m_siting.kind() ? tr("These data have no facilities and communities to reckon with.")
                         : isThere    ? translated(m_siting.kind()->basis)
                                      : tr("Reckoning…"));
    m_size->setVisible(m_siting.kind() && !m_siting.kind()->by.isEmpty());
    showPlanned();
}

void SitingPanel::showPlanned()
{
    const SitingState &state = m_siting.state();
    if (!state.present) {
        for (QStandardItemModel *rows : {m_candidateRows, m_communityRows, m_gapRows})
            rows->clear();
        for (const Figure &figure : {m_ground, m_people})
            for (QLabel *label : {figure.before, figure.after, figure.gain})
                label->clear();
        return;
    }
    const QLocale locale = m_desk.locale();
    const Covered &before = state.present->coverage.total, &after = state.totalAfter();
    const auto show = [&](const Figure &figure, double from, double until, const QString &gain) {
        const auto percent = [&](double share) { return numberText(share * 100, QStringLiteral("%"), 1, locale).text; };
        figure.before->setText(state.planned ? tr("%1 →").arg(percent(from)) : QString());
        figure.before->setVisible(state.planned != nullptr);
        figure.after->setText(percent(until) + QStringLiteral(" %"));
        figure.gain->setText(gain);
    };
    const auto people = [&](double count) { return countText(qint64(std::llround(count)), locale); };
    show(m_ground, before.areaShare(), after.areaShare(),
         tr("%1 of %2 ha").arg(countText(qint64(std::llround(after.coveredM2 / 1e4)), locale), countText(qint64(std::llround(after.areaM2 / 1e4)), locale)));
    show(m_people, before.peopleShare(), after.peopleShare(),
         state.planned ? tr("%1 people gained").arg(people(after.coveredPeople - before.coveredPeople))
                       : tr("%1 of %2 people").arg(people(before.coveredPeople), people(before.people)));

    m_isFilling = true;
    m_shown.clear();
    if (state.planned)
        for (const RankedCandidate &r : state.planned->ranking)
            m_shown.push_back(r.candidate);
    const int row = m_candidateTable->currentIndex().row();
    fill(*m_candidateRows, sitingRanking(m_desk.workspace, state), {0, 1, 2, 3, 4});
    m_candidateHead->setBasis(state.planned ? tr("each alone, by people gained; no costs · reckoned in %1 ms").arg(std::llround(state.planned->ms))
                                            : tr("none; click on the map where one might be built"));
    m_candidateTable->setVisible(!m_shown.empty());
    m_isFilling = false;
    if (!m_shown.empty())
        m_candidateTable->selectRow(std::clamp(row, 0, int(m_shown.size()) - 1));
    m_clear->setEnabled(!m_siting.candidates().empty());
    showCommunities();
    showGaps();
}

void SitingPanel::showCommunities()
{
    const SitingState &state = m_siting.state();
    m_isFilling = true;
    const SitingCommunities communities = sitingCommunities(m_desk.workspace, state);
    m_areas.clear();
    m_dumbbell->setWhole(state.totalAfter().peopleShare());
    fill(*m_communityRows, communities.table, {0, 1, 2, 3, 4, 5});
    int current = -1;
    for (std::size_t row = 0; row < communities.areas.size(); ++row) {
        const std::size_t area = communities.areas[row];
        QStandardItem *cell = m_communityRows->item(int(row), dumbbellColumn);
        cell->setData(state.present->coverage.areas[area].peopleShare(), Dumbbell::BeforeRole);
        cell->setData(state.after()[area].peopleShare(), Dumbbell::AfterRole);
        m_areas.push_back(state.present->settled.ground.areas.at(qsizetype(area)));
        if (m_areas.back() == m_area)
            current = int(row);
    }
    setTitles(*m_communityRows, dumbbellColumn, {tr("○ before ● after"), tr("After, %"), tr("Gained"), tr("Not served")});
    setWidths(*m_communityTable, {92, 68, 132, 64, 68});
    m_communityHead->setBasis(tr("%1 communities · dotted: all of them").arg(m_areas.size()));
    if (current >= 0)
        m_communityTable->selectRow(current);
    m_isFilling = false;
}

void SitingPanel::showGaps()
{
    m_isFilling = true;
    SitingGaps gaps = sitingGaps(m_desk.workspace, m_siting.state(), m_area);
    double people = 0;
    for (const std::size_t block : gaps.blocks)
        people += m_siting.state().present->coverage.blocks[block].covered.uncoveredPeople();
    fill(*m_gapRows, gaps.table, {0, 1, 2, 3, 4, 5, 6});
    setTitles(*m_gapRows, 2, {tr("Not served"), tr("ha"), tr("Nearest, m")});
    setWidths(*m_gapTable, {124, 84, 80, 48, 84, 120});
    m_blocks = std::move(gaps.blocks);
    const QString where = m_area.isEmpty() ? QString() : m_desk.workspace.areaName(m_area) + QStringLiteral(" · ");
    m_gapHead->setBasis(
        where +
        tr("%1 blocks · %2 people before").arg(countText(qint64(m_blocks.size()), m_desk.locale()), countText(qint64(std::llround(people)), m_desk.locale())));
    m_all->setVisible(!m_area.isEmpty());
    m_isFilling = false;
}

void SitingPanel::chooseCandidate(int row)
{
    const bool isChosen = row >= 0 && std::size_t(row) < m_shown.size() && m_shown[std::size_t(row)] < m_siting.candidates().size();
    m_remove->setEnabled(isChosen);
    m_size->setEnabled(isChosen);
    if (!isChosen || m_isFilling)
        return;
    m_isFilling = true;
    m_size->setValue(m_siting.candidates()[m_shown[std::size_t(row)]].areaM2);
    m_isFilling = false;
}

void SitingPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
}

} // namespace om
