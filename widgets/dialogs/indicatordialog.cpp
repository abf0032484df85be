// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/indicatordialog.h"

#include "common/heading.h"
#include "common/palette.h"
#include "frame/expression.h"
#include "services/declarations/ownkpis.h"
#include "services/declarations/receivedkpis.h"
#include "services/numbertext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace om {

namespace {

constexpr int restMs = 250; // after the last key until it is evaluated

} // namespace

IndicatorDialog::IndicatorDialog(Workspace &workspace, FilterService &filter, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Indicators of this workspace"), tr("Keep"), jobs, parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_jobs(jobs)
    , m_form(new QFormLayout)
    , m_value(plainLabel({}, 28, true))
    , m_rows(plainLabel({}, 12, false, "muted"))
    , m_hint(plainLabel({}, 12, false, "muted"))
    , m_remove(new QPushButton(tr("Delete")))
{
    setCountsRows(false);
    resize(760, 720);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    content().addLayout(m_form);

    auto *head = new QHBoxLayout;
    m_list = new QComboBox;
    m_list->setAccessibleName(tr("Indicator"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    head->addWidget(m_list, 1);
    head->addWidget(m_remove);
    m_form->addRow(plainLabel(tr("Indicator"), 12, false, "muted"), head);
    m_title = addLine(tr("Title"), tr("As it stands on the tile"));
    m_dataset = addField(tr("Rows of"), new QComboBox);
    for (const DatasetSpec &spec : workspace.catalog().datasets())
        if (workspace.frames().specs.contains(spec.id) &&
            std::ranges::contains(workspace.catalog().themes(), spec.id, &ThemeSpec::dataset)) // else no board shows it
            m_dataset->addItem(translated(spec.title), spec.id);
    m_kind = addField(tr("What it says"), new QComboBox);
    for (const auto &[text, id] : std::initializer_list<std::pair<QString, const char *>>{{tr("How many there are"), "count"},
                                                                                          {tr("Their share of other rows, in %"), "ratio"},
                                                                                          {tr("The sum of a number"), "sum"},
                                                                                          {tr("The mean of a number"), "mean"},
                                                                                          {tr("The median of a number"), "median"},
                                                                                          {tr("What 90 % do not exceed"), "p90"}})
        m_kind->addItem(text, QLatin1StringView(id));
    m_names = addField(tr("Fields"), new QComboBox);
    m_names->setToolTip(tr("Choosing one puts its name where you were writing"));
    m_which = addLine(tr("Which rows"), tr("For example: t_accept in P and not is_test. Empty = all of them. P is the time of the filter, T its moment."));
    m_number = addLine(tr("The number"), tr("For example: handling_min / 60"));
    m_of = addLine(tr("Of which rows"), tr("The rows that the share is taken of; empty = all of them"));
    m_unit = addLine(tr("Unit"), {});
    m_decimals = addField(tr("Decimals"), new QSpinBox);
    m_decimals->setRange(0, 6);
    m_smallN = addField(tr("Grey below so many rows"), new QSpinBox);
    m_smallN->setRange(0, 100000);
    m_better = addField(tr("Better is"), new QComboBox);
    m_better->addItem(tr("neither"), QString());
    m_better->addItem(tr("higher"), QStringLiteral("higher"));
    m_better->addItem(tr("lower"), QStringLiteral("lower"));
    m_target = addLine(tr("Target"), tr("A number, or nothing"));
    m_definition = addLine(tr("Definition"), tr("One sentence that says what is counted; it stands beside the number wherever it is opened"));
    m_lastLine = m_which;

    content().addWidget(new Heading(tr("Now, under the filter of the window")));
    content().addWidget(m_value);
    content().addWidget(m_rows);
    content().addWidget(m_hint);
    m_rows->setWordWrap(true);
    content().addStretch(1);

    m_later.setSingleShot(true);
    m_later.setInterval(restMs);
    connect(&m_later, &QTimer::timeout, this, &IndicatorDialog::preview);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this](int index) {
        const bool isKnown = index > 0 && std::size_t(index) <= m_known.size();
        KpiSpec fresh;
        fresh.aggregate = QStringLiteral("count");
        fresh.dataset = m_dataset->itemData(std::max(0, m_dataset->findData(QStringLiteral("ticket")))).toString();
        fill(isKnown ? m_known[std::size_t(index) - 1] : fresh);
        m_remove->setEnabled(isKnown);
        m_remove->setText(tr("Delete"));
        m_isDeleting = false;
        setStartText(isOthers() ? tr("Keep as one of my own") : tr("Keep"));
    });
    for (QComboBox *box : {m_dataset, m_kind, m_better})
        connect(box, &QComboBox::currentIndexChanged, this, &IndicatorDialog::changed);
    for (QSpinBox *box : {m_decimals, m_smallN})
        connect(box, &QSpinBox::valueChanged, this, &IndicatorDialog::changed);
    connect(m_dataset, &QComboBox::currentIndexChanged, this, &IndicatorDialog::showFields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &IndicatorDialog::showFields);
    connect(m_names, &QComboBox::activated, this, [this](int index) { insertField(m_names->itemData(index).toString()); });
    connect(m_remove, &QPushButton::clicked, this, &IndicatorDialog::remove);
    connect(&workspace, &Workspace::framesChanged, this, &IndicatorDialog::changed);
    connect(&filter, &FilterService::filterChanged, this, &IndicatorDialog::changed);
    fillList({});
}

template<typename Field>
Field *IndicatorDialog::addField(const QString &title, Field *field)
{
    field->setAccessibleName(title);
    m_form->addRow(plainLabel(title, 12, false, "muted"), field);
    return field;
}

QLineEdit *IndicatorDialog::addLine(const QString &title, const QString &help)
{
    auto *line = addField(title, new QLineEdit);
    line->setPlaceholderText(help);
    line->setAccessibleDescription(help);
    connect(line, &QLineEdit::textChanged, this, &IndicatorDialog::changed);
    connect(line, &QLineEdit::cursorPositionChanged, this, [this, line] { m_lastLine = line; });
    return line;
}

void IndicatorDialog::fillList(const QString &current)
{
    const auto known = ownKpis(m_workspace.files().folder);
    if (!known)
        say(known.error());
    m_known = known ? *known : std::vector<KpiSpec>();
    m_list->clear();
    m_list->addItem(tr("New indicator"));
    for (const KpiSpec &kpi : m_known)
        m_list->addItem(kpi.title, kpi.id);
    for (const IssuedKpis &issued : receivedKpis(m_workspace.files().folder))
        for (const KpiSpec &kpi : issued.kpis) {
            m_known.push_back(kpi);
            m_list->addItem(tr("%1 (from %2)").arg(kpi.title, issued.issuer), kpi.id);
        }
    m_list->setCurrentIndex(std::max(0, current.isEmpty() ? 0 : m_list->findData(current)));
}

void IndicatorDialog::fill(const KpiSpec &kpi)
{
    m_base = kpi;
    if (m_kind->findData(kpi.aggregate) < 0) // of a file that was written by hand
        m_kind->addItem(kpi.aggregate, kpi.aggregate);
    m_title->setText(kpi.title);
    m_dataset->setCurrentIndex(m_dataset->findData(kpi.dataset));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kpi.aggregate)));
    m_which->setText(kpi.numerator);
    m_number->setText(kpi.numeratorSum);
    m_of->setText(kpi.denominator);
    m_unit->setText(kpi.unit);
    m_decimals->setValue(kpi.decimals);
    m_smallN->setValue(kpi.smallN);
    m_better->setCurrentIndex(std::max(0, m_better->findData(kpi.better)));
    m_target->setText(kpi.target ? locale().toString(*kpi.target, 'f', QLocale::FloatingPointShortest) : QString());
    m_definition->setText(kpi.definition);
    showFields();
}

void IndicatorDialog::showFields()
{
    const QString kind = m_kind->currentData().toString();
    m_form->setRowVisible(m_number, kind != u"count" && kind != u"ratio");
    m_form->setRowVisible(m_of, kind == u"ratio");
    m_form->setRowVisible(m_unit, kind != u"ratio");
    m_names->clear();
    for (const FieldSpec &field : m_workspace.frames().specs.value(m_dataset->currentData().toString()).fields)
        m_names->addItem(QStringLiteral("%1  %2").arg(field.name, translated(field.title)), field.name);
    changed();
}

void IndicatorDialog::insertField(const QString &name)
{
    m_lastLine->insert(name);
    m_lastLine->setFocus();
}

bool IndicatorDialog::isOthers() const
{
    return isReceived(m_list->currentData().toString());
}

KpiSpec IndicatorDialog::asked() const
{
    KpiSpec kpi = m_base;
    kpi.id = isOthers() ? QString() : m_list->currentData().toString();
    kpi.title = m_title->text().trimmed();
    kpi.dataset = m_dataset->currentData().toString();
    kpi.aggregate = m_kind->currentData().toString();
    kpi.numerator = m_which->text().trimmed();
    const bool isShare = kpi.aggregate == u"ratio";
    if (isShare) {
        kpi.denominator = m_of->text().trimmed();
        kpi.scale = 100;
        kpi.unit = QStringLiteral("%");
    } else {
        kpi.unit = m_unit->text().trimmed();
        kpi.numeratorSum = kpi.aggregate == u"count" ? QString() : m_number->text().trimmed();
    }
    kpi.decimals = m_decimals->value();
    kpi.smallN = m_smallN->value();
    kpi.better = m_better->currentData().toString();
    bool isNumber = false;
    const double target = locale().toDouble(m_target->text(), &isNumber);
    kpi.target = isNumber ? std::optional(target) : std::nullopt;
    kpi.definition = m_definition->text().trimmed();
    // What does not ask for the time of the filter is a stock, and has no year before.
    kpi.isStock = std::ranges::none_of(QStringList{kpi.numerator, kpi.numeratorSum, kpi.denominator}, [](const QString &expression) {
        const auto parsed = Expression::parse(expression);
        return parsed && parsed->usesPeriod();
    });
    return kpi;
}

void IndicatorDialog::changed()
{
    if (m_evaluating) // of another text
        m_evaluating->cancel();
    setStartEnabled(false);
    m_later.start();
}

void IndicatorDialog::preview()
{
    const KpiSpec kpi = asked();
    m_evaluating = m_jobs.run([catalog = &m_workspace.catalog(), frames = m_workspace.frames(), filter = m_filter.filter(),
                               kpi](JobControl &) { return evaluate(*catalog, kpi, frames, filter); },
                              this, [this, kpi](const Result<KpiValue> &value) { showValue(kpi, value); });
}

QString IndicatorDialog::missing(const KpiSpec &kpi) const
{
    if (kpi.aggregate != u"count" && kpi.aggregate != u"ratio" && kpi.numeratorSum.isEmpty())
        return tr("It needs a number.");
    if (!m_target->text().trimmed().isEmpty() && !kpi.target)
        return tr("The target is no number.");
    return kpi.title.isEmpty() || kpi.definition.isEmpty() ? tr("It needs a title and a definition before it is kept.") : QString();
}

void IndicatorDialog::showValue(const KpiSpec &kpi, const Result<KpiValue> &value)
{
    if (!value) {
        m_value->setText(QStringLiteral("—"));
        m_rows->setText(QStringLiteral("■ ") + errorText(value.error()));
    } else {
        const NumberText text = kpiText(kpi, value->value, locale());
        m_value->setText(text.unit.isEmpty() ? text.text : QStringLiteral("%1 %2").arg(text.text, text.unit));
        QStringList parts{tr("%1 rows").arg(countText(qint64(value->numerator.count()), locale()))};
        if (value->denominator)
            parts.append(tr("of %1").arg(countText(qint64(value->denominator->count()), locale())));
        if (value->change && !kpi.isStock)
            parts.append(tr("against the year before %1").arg(changeText(kpi, value->change, locale())));
        m_rows->setText(parts.join(QStringLiteral(" · ")));
    }
    m_hint->setText(value ? missing(kpi) : QString());
    setStartEnabled(value && missing(kpi).isEmpty());
}

void IndicatorDialog::start()
{
    const auto id = keepOwnKpi(m_workspace.files().folder, asked());
    if (!id) {
        say(id.error());
        return;
    }
    fillList(*id);
    say(tr("Kept. It stands on the board when the window is opened again."));
    Q_EMIT kept(*id);
}

void IndicatorDialog::remove()
{
    if (!std::exchange(m_isDeleting, true)) {
        m_remove->setText(tr("Delete for good"));
        return;
    }
    if (const auto removed = (isOthers() ? removeReceivedKpi : removeOwnKpi)(m_workspace.files().folder, m_list->currentData().toString()); !removed) {
        say(removed.error());
        return;
    }
    fillList({});
    say(tr("Deleted. It leaves the board when the window is opened again."));
}

} // namespace om
