// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/attributiondialog.h"

#include "charts/waterfallbar.h"
#include "common/heading.h"
#include "common/numbermenu.h"
#include "dialogs/cells.h"
#include "services/areas/areatext.h"
#include "services/filtertext.h"
#include "services/numbertext.h"
#include "stats/comparison.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace om {

namespace {

constexpr int barColumn = 4;

} // namespace

AttributionDialog::AttributionDialog(const KpiSpec &kpi, const Filter &filter, const Workspace &workspace, const Palette &palette, JobRunner &jobs,
                                     QWidget *parent)
    : QDialog(parent)
    , m_kpi(kpi)
    , m_filter(filter)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_by(new QComboBox)
    , m_against(new QComboBox)
    , m_headline(plainLabel({}, 18, true))
    , m_table(new QTableWidget)
    , m_bar(new WaterfallBar(palette, this))
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_rows(new QPushButton(tr("Open its rows")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Why did it change? %1").arg(translated(kpi.title)));
    resize(880, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(windowTitle(), 18, true));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    const auto addChoice = [&](const QString &text, QComboBox *box) {
        auto *label = plainLabel(text, 14);
        label->setBuddy(box);
        box->setAccessibleName(text);
        choices->addWidget(label);
        choices->addWidget(box);
    };
    addChoice(tr("Split by"), m_by);
    choices->addSpacing(16);
    addChoice(tr("Compared with"), m_against);
    choices->addStretch();
    column->addLayout(choices);
    column->addWidget(m_headline);
    m_table->setAccessibleName(tr("What each part brought to the change"));
    m_table->setItemDelegateForColumn(barColumn, m_bar);
    column->addWidget(m_table, 1);
    m_basis->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_basis, 1);
    m_rows->setFont(Palette::font(12));
    m_rows->setProperty("tone", "primary");
    m_rows->setAutoDefault(false);
    m_rows->setToolTip(tr("The rows of the chosen part that the number of now counts, in the table"));
    foot->addWidget(m_rows, 0, Qt::AlignTop);
    column->addLayout(foot);

    m_against->addItem(tr("the year before"), int(Comparison::YearBefore));
    if (filter.period.isValid() && filter.period.kind() != Period::Kind::Year) // before a year lies the year before
        m_against->addItem(tr("the period before"), int(Comparison::Previous));
    fillFields();
    connect(&workspace, &Workspace::framesChanged, this, [this] {
        fillFields();
        reckon();
    });
    connect(m_by, &QComboBox::currentIndexChanged, this, &AttributionDialog::reckon);
    connect(m_against, &QComboBox::currentIndexChanged, this, &AttributionDialog::reckon);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        if (const Contribution *chosen = part(row))
            Q_EMIT groupChosen(m_kpi.id, field(), chosen->code);
    });
    onItemMenu(*m_table, [this](const QModelIndex &index, const QPoint &global) { showMenu(index, global); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { m_rows->setEnabled(part(row) && !part(row)->code.isEmpty()); });
    connect(m_rows, &QPushButton::clicked, this, [this] {
        if (const Contribution *chosen = part(m_table->currentRow()))
            Q_EMIT rowsRequested(field(), chosen->code);
    });
    m_rows->setEnabled(false);
    reckon();
}

void AttributionDialog::showMenu(const QModelIndex &index, const QPoint &global)
{
    const Contribution *chosen = part(index.row());
    ShownNumber number{.title = translated(m_kpi.title), .text = index.data().toString(), .kpi = m_kpi.id, .filter = m_filter};
    NumberActions actions;
    if (chosen) {
        number.title += QStringLiteral(" · ") + partName(chosen->code);
        number.filter = groupFilter(m_workspace.frames(), m_kpi.dataset, m_filter, field(), {chosen->code});
        if (!chosen->code.isEmpty())
            actions.open = [this, of = field(), code = chosen->code] { Q_EMIT rowsRequested(of, code); };
    }
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    actions.copy = copyText(number, m_workspace.catalog(), filterNames(m_workspace));
    showNumberMenu(*this, global, actions);
}

void AttributionDialog::fillFields()
{
    const QSignalBlocker quiet(m_by);
    const QString chosen = field();
    m_by->clear();
    const DatasetSpec spec = m_workspace.frames().specs.value(m_kpi.dataset);
    const auto frame = m_workspace.frames().frames.value(m_kpi.dataset);
    for (const FieldSpec &candidate : spec.fields) // what people filter by: code lists and areas
        if ((candidate.type == FieldType::Code || candidate.name == spec.area) && frame && frame->column(candidate.name))
            m_by->addItem(translated(candidate.title), candidate.name);
    m_by->setCurrentIndex(std::max(0, m_by->findData(chosen.isEmpty() ? spec.area : chosen)));
}

Comparison AttributionDialog::comparison() const
{
    return Comparison(m_against->currentData().toInt());
}

QString AttributionDialog::field() const
{
    return m_by->currentData().toString();
}

const Contribution *AttributionDialog::part(int row) const
{
    return row > 0 && std::size_t(row) <= m_shown.parts.size() ? &m_shown.parts[std::size_t(row) - 1] : nullptr; // before and after them stand the totals
}

void AttributionDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    if (field().isEmpty()) {
        say(tr("These data have no field to split them by."));
        return;
    }
    m_running = m_jobs.run(
        [kpi = m_kpi, frames = m_workspace.frames(), filter = m_filter, against = comparison(), name = field(),
         joined = continuedCodes(m_workspace, m_kpi.dataset, field())](JobControl &) { return attribution(kpi, frames, filter, against, name, joined); },
        this,
        [this](const Result<std::optional<Attribution>> &found) {
            if (!found)
                say(errorText(found.error()));
            else if (!*found)
                say(tr("There is nothing to compare with: choose a period, or one whose period before has rows."));
            else
                showAttribution(**found);
        });
}

void AttributionDialog::say(const QString &text)
{
    m_shown = {};
    m_table->setRowCount(0);
    m_headline->setText(text);
    m_basis->clear();
}

QString AttributionDialog::partName(const QString &code) const
{
    return code.isEmpty() ? tr("(no value)") : comparedGroupName(m_workspace, m_kpi.dataset, field(), code);
}

QString AttributionDialog::pointsText(double points, Attribution::Kind kind) const
{
    const int decimals = kind == Attribution::Kind::Difference ? m_kpi.decimals : kind == Attribution::Kind::Growth ? 1 : 2; // rates move little
    const QString number = numberText(points, {}, decimals, locale()).text;
    const bool isPlus = points > 0 && number != numberText(0, {}, decimals, locale()).text;
    const QString text = isPlus ? u'+' + number : number;
    return kind == Attribution::Kind::Growth ? tr("%1 %").arg(text) : kind == Attribution::Kind::Points && m_kpi.unit == u"%" ? tr("%1 pp").arg(text) : text;
}

void AttributionDialog::addRow(int row, const QStringList &texts, double from, double until, bool isTotal)
{
    for (int column = 0; column < barColumn; ++column)
        m_table->setItem(row, column, column == 0 ? textCell(texts[0], isTotal) : numberCell(texts[column]));
    QTableWidgetItem *bar = textCell(texts.last());
    bar->setData(WaterfallBar::FromRole, from);
    bar->setData(WaterfallBar::UntilRole, until);
    bar->setData(WaterfallBar::TotalRole, isTotal);
    m_table->setItem(row, barColumn, bar);
}

void AttributionDialog::showAttribution(const Attribution &attribution)
{
    using Kind = Attribution::Kind;
    m_shown = attribution;
    const Kind kind = attribution.kind;
    const int decimals = m_kpi.decimals;
    // Sums of the rows, before they are divided by a figure of the city; a rate is shown as it is.
    const auto value = [&](const std::optional<double> &number) {
        return number ? numberText(*number, kind == Kind::Points ? m_kpi.unit : QString(), kind == Kind::Points ? decimals : 0, locale()) : NumberText{};
    };
    const auto valueText = [&](const std::optional<double> &number) {
        const NumberText text = value(number);
        return !number ? QStringLiteral("–") : text.unit.isEmpty() ? text.text : text.text + u' ' + text.unit;
    };
    m_headline->setText(tr("%1 → %2: %3").arg(valueText(attribution.before), valueText(attribution.now), pointsText(attribution.change, kind)));

    const QStringList headers{m_by->currentText(), tr("Before"), tr("Now"), kind == Kind::Difference ? tr("Difference") : tr("Contribution"), QString()};
    m_table->clear();
    prepareTable(*m_table, headers);
    alignNumbers(*m_table, {1, 2, 3});
    setColumnWidths(*m_table, {216, 96, 96, 112});
    m_table->setRowCount(int(attribution.parts.size()) + 2);
    double sum = 0, least = 0, most = 0;
    addRow(0, {tr("Before"), valueText(attribution.before), {}, {}, {}}, 0, 0, true);
    int row = 1;
    for (const Contribution &part : attribution.parts) {
        const double until = sum + part.points;
        const QString points = pointsText(part.points, kind);
        addRow(row, {partName(part.code), valueText(part.before), valueText(part.now), points, points}, sum, until, false);
        if (kind == Kind::Points) // why it is so much: its weight, or its own rate
            m_table->item(row, 3)->setToolTip(tr("%1 by its weight, %2 by its own rate").arg(pointsText(part.mix, kind), pointsText(part.rate, kind)));
        sum = until;
        least = std::min(least, sum);
        most = std::max(most, sum);
        ++row;
    }
    addRow(row, {tr("Now"), {}, valueText(attribution.now), pointsText(attribution.change, kind), {}}, 0, attribution.change, true);
    m_bar->setScale(least, most);
    m_table->setCurrentCell(-1, -1); // told anew though it may be the same cell
    m_table->setCurrentCell(attribution.parts.empty() ? 0 : 1, 0);

    const QString formula = kind == Kind::Points
        ? tr("Contribution = change of the weight × (mean rate − mean of all) + mean weight × change of the rate; all of them add up to the change.")
        : tr("Contribution = (now − before) of the part / before of all; all of them add up to the change.");
    const QString changed = attribution.basisChanges.isEmpty() ? QString() : basisChangeText(attribution.basisChanges) + u'\n';
    m_basis->setText(changed + formula + u' ' + tr("Enter on a row filters by it.") + u'\n' + filterText(m_filter, filterNames(m_workspace)));
}

} // namespace om
