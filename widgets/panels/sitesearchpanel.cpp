// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sitesearchpanel.h"

#include "common/heading.h"
#include "common/segments.h"
#include "panels/sitetableview.h"
#include "panels/twoareaspage.h"
#include "services/company/policystanding.h"
#include "services/filtertext.h"
#include "services/numbertext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int largestM2 = 1000000;
constexpr int metroLimits[] = {500, 800, 1500}; // metres: the two walks, and a bus ride

Condition codeCondition(const char *field, const QString &code)
{
    Condition condition;
    condition.dataset = companyDataset;
    condition.field = QString::fromLatin1(field);
    condition.values = {code};
    return condition;
}

Condition rowsCondition(const Frame &frame, const Bitmap &rows)
{
    Condition condition;
    condition.kind = Condition::Kind::Rows;
    condition.dataset = frame.dataset();
    rows.forEach([&](std::size_t row) { condition.values.append(QString::number(frame.fids()[row])); });
    return condition;
}

QLabel *labelFor(QWidget *buddy, const QString &text)
{
    QLabel *label = plainLabel(text, 12, false, "muted");
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    buddy->setFont(Palette::font(12));
    return label;
}

} // namespace

SiteSearchPanel::SiteSearchPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_close(new QToolButton)
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_ticks(plainLabel({}, 12, false, "muted"))
    , m_pages(new Segments)
    , m_stack(new QStackedWidget)
    , m_areas(new TwoAreasPage(desk))
    , m_vacant(new QSpinBox)
    , m_nearby(new QSpinBox)
    , m_metro(new QComboBox)
    , m_chain(new QComboBox)
    , m_segment(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    buildHead();
    buildCandidates();
    const auto add = [this](SiteTableModel &model, const QString &name, const QString &title, void (SiteSearchPanel::*open)(const QModelIndex &)) {
        auto *table = new SiteTableView(m_desk.palette, model, name, title);
        connect(table, &SiteTableView::activated, this, open);
        m_stack->addWidget(table);
    };
    add(m_mix, QStringLiteral("mix"), tr("Industries"), &SiteSearchPanel::openIndustry);
    add(m_gaps, QStringLiteral("gaps"), tr("Chain gaps"), &SiteSearchPanel::openChain);
    m_stack->addWidget(m_areas);
    connect(m_areas, &TwoAreasPage::rowsRequested, this, &SiteSearchPanel::openRows);
    connect(m_areas, &TwoAreasPage::failed, this, &SiteSearchPanel::failed);
    column->addWidget(m_stack, 1);
    QLabel *hint = plainLabel(tr("Enter or a double click on a number opens what it counts; a click on a column's head sorts."), 12, false, "muted");
    hint->setWordWrap(true);
    column->addWidget(hint);
    connect(&m_desk.filter, &FilterService::filterChanged, this, &SiteSearchPanel::reckon);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, &SiteSearchPanel::reckon);
    const auto paint = [this] { m_close->setIcon(m_desk.palette.icon(QStringLiteral("close"))); };
    connect(&m_desk.palette, &Palette::changed, this, paint);
    paint();
}

SiteSearchPanel::~SiteSearchPanel()
{
    if (m_running)
        m_running->cancel();
}

void SiteSearchPanel::buildHead()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *head = new Heading(tr("Site search"), this);
    m_close->setAccessibleName(tr("Close"));
    head->addControl(m_close);
    column->addWidget(head);
    m_basis->setWordWrap(true);
    m_basis->setObjectName(QStringLiteral("basis"));
    column->addWidget(m_basis);
    m_pages->setObjectName(QStringLiteral("pages"));
    const QList<Segments::Choice> choices{{QStringLiteral("candidates"), tr("Sites to let")},
                                          {QStringLiteral("mix"), tr("Industries")},
                                          {QStringLiteral("gaps"), tr("Chain gaps")},
                                          {QStringLiteral("areas"), tr("Two areas")}};
    m_pages->setChoices(choices, choices.first().id);
    column->addWidget(m_pages);
    connect(m_close, &QToolButton::clicked, this, &SiteSearchPanel::closeRequested);
    connect(m_pages, &Segments::chosen, this, [this, choices](const QString &id) {
        for (qsizetype i = 0; i < choices.size(); ++i)
            if (choices[i].id == id)
                m_stack->setCurrentIndex(int(i));
    });
}

void SiteSearchPanel::buildWish(QWidget *page)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    const auto add = [grid](int at, QWidget *widget, const char *name, const QString &title) {
        widget->setObjectName(QLatin1String(name));
        grid->addWidget(labelFor(widget, title), 0, at);
        grid->addWidget(widget, 1, at);
        grid->setColumnStretch(at, 1);
    };
    add(0, m_vacant, "vacant", tr("Vacant, at least"));
    add(1, m_metro, "metro", tr("Metro, at most"));
    add(2, m_chain, "chain", tr("Industry chain"));
    add(3, m_segment, "segment", tr("Segment"));
    add(4, m_nearby, "nearby", tr("Nearby, at least"));
    static_cast<QVBoxLayout *>(page->layout())->addLayout(grid);
    m_vacant->setRange(0, largestM2);
    m_vacant->setSingleStep(500);
    m_vacant->setGroupSeparatorShown(true);
    m_vacant->setSuffix(QStringLiteral(" m²"));
    m_nearby->setRange(0, largestM2);
    m_nearby->setToolTip(tr("Companies of the chain within %1 m of the site").arg(nearbyM));
    for (QSpinBox *box : {m_vacant, m_nearby}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &SiteSearchPanel::reckon);
    }
    m_metro->addItem(tr("any"), 0);
    for (const int metres : metroLimits)
        m_metro->addItem(tr("%1 m").arg(countText(metres, m_desk.locale())), metres);
    for (QComboBox *box : {m_metro, m_chain, m_segment}) {
        box->setMinimumContentsLength(4);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_isFilling)
                reckon();
        });
    }
}

void SiteSearchPanel::buildCandidates()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildWish(page);
    auto *table = new SiteTableView(m_desk.palette, m_candidates, QStringLiteral("candidates"), tr("Sites to let"));
    connect(table, &SiteTableView::activated, this, &SiteSearchPanel::openCandidate);
    column->addWidget(table, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [row](const QString &text, const char *name) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setFont(Palette::font(12));
        row->addWidget(made);
        return made;
    };
    m_save = button(tr("Shortlist as XLSX…"), "save");
    m_save->setProperty("tone", "primary");
    m_tickAll = button(tr("Tick all"), "tick_all");
    m_clear = button(tr("Tick none"), "tick_none");
    m_ticks->setObjectName(QStringLiteral("ticks"));
    row->addWidget(m_ticks, 1);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &SiteSearchPanel::saveRequested);
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_candidates.tickAll(true); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_candidates.tickAll(false); });
    connect(&m_candidates, &SiteTableModel::ticksChanged, this, &SiteSearchPanel::tellTicks);
    m_stack->addWidget(page);
    tellTicks();
}

void SiteSearchPanel::fillChains()
{
    m_isFilling = true;
    const auto fill = [this](QComboBox &box, const char *field, const QString &all, const QStringList &codes) {
        const QString before = box.currentData().toString();
        box.clear();
        box.addItem(all, QString());
        for (const QString &code : codes)
            box.addItem(groupName(m_desk.workspace, companyDataset, QLatin1String(field), code), code);
        box.setCurrentIndex(std::max(0, box.findData(before)));
    };
    QStringList chains;
    for (const ChainRow &row : m_findings->gaps.chains)
        chains.append(row.chain);
    fill(*m_chain, "chain", tr("all"), chains);
    fill(*m_segment, "chain_segment", tr("all"), m_findings->gaps.segments);
    m_isFilling = false;
}

SiteWish SiteSearchPanel::wish() const
{
    return {double(m_vacant->value()), m_metro->currentData().toDouble(), m_chain->currentData().toString(), m_segment->currentData().toString(),
            m_nearby->value()};
}

Filter SiteSearchPanel::asked()
{
    if (!m_opened || m_desk.filter.filter() != *m_opened) {
        m_opened.reset();
        m_asked = m_desk.filter.filter();
    }
    return m_asked;
}

void SiteSearchPanel::putBack()
{
    if (!m_opened)
        return;
    const bool isStillShown = m_desk.filter.filter() == *m_opened;
    m_opened.reset();
    if (isStillShown)
        m_desk.filter.setFilter(m_asked);
}

void SiteSearchPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reckon();
}

void SiteSearchPanel::reckon()
{
    if (m_isOpening) // what the panel itself asks of the window
        return;
    if (m_running)
        m_running->cancel();
    if (!isVisible()) {
        drop();
        return;
    }
    m_running = m_desk.jobs.run([&catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(), filter = asked(),
                                 wish = wish()](JobControl &control) { return searchSites(catalog, frames, filter, wish, control); },
                                this,
                                [this](Result<SiteFindings> findings) {
                                    if (findings)
                                        showFindings(*std::move(findings));
                                    else
                                        Q_EMIT failed(findings.error());
                                });
    m_areas->setArea(m_asked);
}

void SiteSearchPanel::drop()
{
    m_findings.reset();
    for (SiteTableModel *model : {&m_candidates, &m_mix, &m_gaps})
        model->setTable({}, {});
}

void SiteSearchPanel::showFindings(SiteFindings found)
{
    m_findings = std::make_shared<const SiteFindings>(std::move(found));
    const QLocale locale = m_desk.locale();
    const LocalTime asOf = m_findings->filter.asOf.isNull() ? m_findings->frames.asOf : m_findings->filter.asOf;
    m_basis->setText(tr("%1 · as of %2 · %3 companies in business · %4 sites with room to let, %5 listed")
                         .arg(siteAreaText(m_desk.workspace, m_findings->filter), asOf.date().toString(Qt::ISODate),
                              countText(qint64(m_findings->inside.count()), locale), countText(qint64(m_findings->premises), locale),
                              countText(qint64(m_findings->candidates.size()), locale)));
    if (const auto &specs = m_findings->frames.specs; !specs.contains(QStringLiteral("building")) && !specs.contains(QStringLiteral("carrier")))
        m_basis->setText(tr("The data of this city hold no buildings and no carriers, so there are no sites to list. %1").arg(m_basis->text()));
    fillChains();
    QStringList keys;
    for (const SiteCandidate &candidate : m_findings->candidates)
        keys.append(QStringLiteral("%1/%2").arg(candidate.premises.dataset).arg(candidate.premises.fid));
    m_candidates.setTable(candidateTable(m_desk.workspace, m_findings), keys);
    m_mix.setTable(mixTable(m_desk.workspace, m_findings));
    m_gaps.setTable(gapTable(m_desk.workspace, m_findings));
    m_tickAll->setEnabled(!keys.isEmpty());
    Q_EMIT reckoned();
}

std::vector<int> SiteSearchPanel::shortlist() const
{
    return m_candidates.tickedEntries();
}

void SiteSearchPanel::tellTicks()
{
    const qsizetype listed = qsizetype(m_candidates.tickedEntries().size()), others = m_candidates.ticks() - listed;
    m_ticks->setText(others > 0 ? tr("%1 ticked, %2 more not listed").arg(listed).arg(others) : tr("%1 ticked").arg(listed));
    m_save->setEnabled(listed > 0);
    m_clear->setEnabled(m_candidates.ticks() > 0);
}

void SiteSearchPanel::openRows(const Filter &filter, const QString &kpi)
{
    m_isOpening = true;
    Q_EMIT rowsRequested(filter, kpi);
    m_isOpening = false;
    m_opened = m_desk.filter.filter();
}

void SiteSearchPanel::openCandidate(const QModelIndex &index)
{
    const SiteCandidate &candidate = m_findings->candidates[std::size_t(m_candidates.entry(index.row()))];
    const QString id = m_candidates.table().columns[std::size_t(index.column())].id;
    const auto openPlace = [this](const QString &dataset, const std::optional<NearPlace> &place) {
        if (place)
            Q_EMIT recordRequested(dataset, m_findings->frames.frames[dataset]->fids()[place->row]);
    };
    if (id == u"nearby") {
        const auto companies = m_findings->frames.frames.value(companyDataset);
        if (!companies)
            return;
        Filter filter = m_findings->cityFilter;
        filter.conditions.append(rowsCondition(*companies, placesWithin(*companies, wantedCompanies(*m_findings), candidate.premises.at, nearbyM)));
        openRows(filter, QStringLiteral("enterprise.count"));
    } else if (id.startsWith(u"metro") || id == u"station") {
        openPlace(stationDataset, candidate.station);
    } else if (id.startsWith(u"service") || id == u"point") {
        openPlace(pointDataset, candidate.point);
    } else {
        Q_EMIT recordRequested(candidate.premises.dataset, candidate.premises.fid);
    }
}

void SiteSearchPanel::openIndustry(const QModelIndex &index)
{
    const int entry = m_mix.entry(index.row());
    const QString id = m_mix.table().columns[std::size_t(index.column())].id;
    Filter filter = id == u"city" ? m_findings->cityFilter : m_findings->filter;
    if (std::size_t(entry) < m_findings->mix->shares.size())
        filter.conditions.append(codeCondition("industry", m_findings->mix->shares[std::size_t(entry)].industry));
    openRows(filter,
             id.startsWith(u"staff") ? QStringLiteral("enterprise.staff")
                 : id == u"tax"      ? QStringLiteral("enterprise.tax")
                                     : QStringLiteral("enterprise.count"));
}

void SiteSearchPanel::openChain(const QModelIndex &index)
{
    const ChainRow &row = m_findings->gaps.chains[std::size_t(m_gaps.entry(index.row()))];
    const int segment = index.column() - 1;
    const bool isSegment = segment >= 0 && segment < int(row.segments.size());
    const ChainCell &cell = isSegment ? row.segments[std::size_t(segment)] : row.all;
    Filter filter = cell.isGap() ? m_findings->cityFilter : m_findings->filter; // of a gap: who does it elsewhere in the city
    filter.conditions.append(codeCondition("chain", row.chain));
    if (isSegment)
        filter.conditions.append(codeCondition("chain_segment", m_findings->gaps.segments[segment]));
    openRows(filter, QStringLiteral("enterprise.count"));
}

void SiteSearchPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
}

} // namespace om
