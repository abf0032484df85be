// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/cardrulesdialog.h"

#include "common/heading.h"
#include "dialogs/cells.h"
#include "services/clock/clockrules.h"
#include "services/declarations/ownclock.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace om {

namespace {

constexpr int restMs = 250; // after the last key until tickets are counted
constexpr int mostLevels = 5;

/// 0 = the condition is not used.
QDoubleSpinBox *number(const QString &name, const QString &suffix, double most, int decimals)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(0, most);
    box->setDecimals(decimals);
    box->setSuffix(suffix);
    box->setSpecialValueText(QCoreApplication::translate("CardRules", "not used"));
    box->setAccessibleName(name);
    return box;
}

std::optional<double> used(double value)
{
    return value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

CardRulesDialog::CardRulesDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_share(number(tr("Yellow card: share of the limit that is left"), tr(" % of the limit"), 100, 0))
    , m_hours(number(tr("Yellow card: time that is left"), tr(" h"), 1000, 1))
    , m_levels(new QTableWidget)
    , m_counts(new QTableWidget)
    , m_more(new QPushButton(tr("Add a level")))
    , m_fewer(new QPushButton(tr("Take the last one away")))
    , m_keep(new QPushButton(tr("Keep")))
    , m_shipped(new QPushButton(tr("As shipped")))
    , m_say(plainLabel({}, 12, false, "muted"))
{
    setWindowTitle(tr("Cards and supervision"));
    setLocale(QLocale(workspace.language()));
    resize(640, 680);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(24, 16, 24, 16);
    box->setSpacing(8);
    box->addWidget(plainLabel(windowTitle(), 18, true));
    auto *why = plainLabel(tr("Times are those of a ticket's limit: work time, or natural time where its unit runs around the clock. One condition is enough. "
                              "The rules are kept in this workspace; the card log says by which ones a card was given."),
                           12, false, "muted");
    why->setWordWrap(true);
    box->addWidget(why);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(plainLabel(tr("Yellow card when no more is left than"), 14), m_share);
    form->addRow(plainLabel(tr("or than"), 14), m_hours);
    form->addRow(plainLabel(tr("Red card"), 14), plainLabel(tr("when it is overdue"), 14));
    box->addLayout(form);

    auto *head = new Heading(tr("Supervision"));
    for (QPushButton *button : {m_more, m_fewer}) {
        button->setAutoDefault(false);
        head->addControl(button);
    }
    box->addWidget(head);
    prepareTable(*m_levels, {tr("Level"), tr("Overdue by more than"), tr("or urged at least")});
    setColumnWidths(*m_levels, {160, 200});
    m_levels->setAccessibleName(tr("Levels of supervision"));
    box->addWidget(m_levels, 1);

    box->addWidget(new Heading(tr("Open tickets that have it")));
    prepareTable(*m_counts, {tr("Card"), tr("Now"), tr("By this form")});
    alignNumbers(*m_counts, {1, 2});
    setColumnWidths(*m_counts, {240, 120});
    m_counts->setAccessibleName(tr("Open tickets that have it"));
    m_counts->setMinimumHeight(176); // the cards and two levels
    box->addWidget(m_counts, 1);
    m_say->setWordWrap(true);
    box->addWidget(m_say);

    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {m_shipped, close, m_keep})
        button->setAutoDefault(false);
    m_keep->setDefault(true);
    foot->addWidget(m_shipped);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_keep);
    box->addLayout(foot);

    m_later.setSingleShot(true);
    m_later.setInterval(restMs);
    connect(&m_later, &QTimer::timeout, this, &CardRulesDialog::count);
    for (QDoubleSpinBox *field : {m_share, m_hours})
        connect(field, &QDoubleSpinBox::valueChanged, this, &CardRulesDialog::changed);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const auto *limits = qobject_cast<QDoubleSpinBox *>(m_levels->cellWidget(m_levels->rowCount() - 1, 1));
        const auto *urges = qobject_cast<QDoubleSpinBox *>(m_levels->cellWidget(m_levels->rowCount() - 1, 2));
        addLevel(limits && limits->value() > 0 ? limits->value() + 1 : 0, urges && urges->value() > 0 ? urges->value() + 1 : 0);
        changed();
    });
    connect(m_fewer, &QPushButton::clicked, this, [this] {
        m_levels->removeRow(m_levels->rowCount() - 1);
        changed();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_shipped, &QPushButton::clicked, this, [this] { keep(true); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&workspace, &Workspace::framesChanged, this, &CardRulesDialog::changed);
    fill(workspace.clockRules()->spec);
    m_share->setFocus();
}

CardRulesDialog::~CardRulesDialog()
{
    if (m_counting)
        m_counting->cancel();
}

void CardRulesDialog::fill(const ClockSpec &spec)
{
    m_levels->setRowCount(0);
    for (const CardRule &rule : spec.rules)
        if (rule.field == u"card" && rule.code == u"yellow") {
            m_share->setValue(100 * rule.remainingShare.value_or(0));
            m_hours->setValue(rule.remainingHours.value_or(0));
        } else if (rule.field == u"supervise")
            addLevel(rule.overdueLimits.value_or(0), rule.urges.value_or(0));
    changed();
}

void CardRulesDialog::addLevel(double limits, double urges)
{
    const int row = m_levels->rowCount();
    m_levels->insertRow(row);
    m_levels->setItem(row, 0, textCell(m_workspace.codeName(QStringLiteral("supervise_level"), QString::number(row + 1)), true));
    auto *over = number(tr("Level %1: overdue by more than so many limits").arg(row + 1), tr(" limits"), 100, 1);
    auto *often = number(tr("Level %1: urged so often").arg(row + 1), tr(" times"), 100, 0);
    over->setValue(limits);
    often->setValue(urges);
    for (QDoubleSpinBox *box : {over, often})
        connect(box, &QDoubleSpinBox::valueChanged, this, &CardRulesDialog::changed);
    m_levels->setCellWidget(row, 1, over);
    m_levels->setCellWidget(row, 2, often);
    m_levels->setRowHeight(row, 32);
}

ClockSpec CardRulesDialog::asked() const
{
    ClockSpec spec;
    spec.starts = m_workspace.clockRules()->spec.starts;
    const QString card = QStringLiteral("card"), supervise = QStringLiteral("supervise");
    spec.rules.push_back({.field = card,
                          .code = QStringLiteral("yellow"),
                          .remainingShare = used(m_share->value() / 100),
                          .remainingHours = used(m_hours->value()),
                          .overdueLimits = {},
                          .urges = {}});
    spec.rules.push_back({.field = card, .code = QStringLiteral("red"), .remainingShare = {}, .remainingHours = {}, .overdueLimits = 0, .urges = {}});
    for (int row = 0; row < m_levels->rowCount(); ++row) {
        const auto value = [&](int column) {
            const auto *box = qobject_cast<QDoubleSpinBox *>(m_levels->cellWidget(row, column));
            return box ? used(box->value()) : std::nullopt;
        };
        spec.rules.push_back(
            {.field = supervise, .code = QString::number(row + 1), .remainingShare = {}, .remainingHours = {}, .overdueLimits = value(1), .urges = value(2)});
    }
    return spec;
}

void CardRulesDialog::changed()
{
    if (m_counting) // of another form
        m_counting->cancel();
    const ClockSpec spec = asked();
    QString wrong;
    if (const auto fault = faultOf(spec))
        wrong = QCoreApplication::translate("om", fault->reason);
    for (const CardRule &rule : spec.rules)
        if (!rule.remainingShare && !rule.remainingHours && !rule.overdueLimits && !rule.urges)
            wrong = rule.field == u"card" ? tr("The yellow card needs a share or hours.") : tr("Level %1 needs a condition.").arg(rule.code);
    m_say->setText(wrong.isEmpty() ? tr("Counting…") : wrong);
    m_more->setEnabled(m_levels->rowCount() < mostLevels);
    m_fewer->setEnabled(m_levels->rowCount() > 1);
    m_shipped->setEnabled(hasOwnClock(m_workspace.files().folder));
    m_keep->setEnabled(wrong.isEmpty() && spec != m_workspace.clockRules()->spec);
    if (wrong.isEmpty())
        m_later.start();
    else
        m_later.stop();
}

void CardRulesDialog::count()
{
    ClockRules other = *m_workspace.clockRules();
    other.spec = asked();
    m_counting = m_jobs.run([frames = m_workspace.frames(), now = m_workspace.clockRules(),
                             other = std::move(other)](JobControl &) { return std::pair(cardCounts(frames, *now), cardCounts(frames, other)); },
                            this,
                            [this](const std::pair<CardCounts, CardCounts> &counts) {
                                m_before = counts.first;
                                m_after = counts.second;
                                showCounts();
                                Q_EMIT counted();
                            });
}

void CardRulesDialog::showCounts()
{
    const int levels = int(std::max(m_before.levels.size(), m_after.levels.size()));
    m_counts->setRowCount(2 + levels);
    const auto show = [this](int row, const QString &name, std::optional<qint64> before, std::optional<qint64> after) {
        const auto text = [this](std::optional<qint64> n) { return numberCell(n ? locale().toString(*n) : QStringLiteral("–")); };
        m_counts->setItem(row, 0, textCell(name));
        m_counts->setItem(row, 1, text(before));
        m_counts->setItem(row, 2, text(after));
        QFont bold = m_counts->font();
        bold.setBold(before != after);
        m_counts->item(row, 2)->setFont(bold);
    };
    show(0, m_workspace.codeName(QStringLiteral("card"), QStringLiteral("yellow")), m_before.yellow, m_after.yellow);
    show(1, m_workspace.codeName(QStringLiteral("card"), QStringLiteral("red")), m_before.red, m_after.red);
    for (int i = 0; i < levels; ++i) {
        const auto of = [i](const std::vector<qint64> &counts) {
            return std::size_t(i) < counts.size() ? std::optional(counts[std::size_t(i)]) : std::nullopt;
        };
        const QString name = m_workspace.codeName(QStringLiteral("supervise_level"), QString::number(i + 1));
        show(2 + i, i + 1 < levels ? tr("%1 or higher").arg(name) : name, of(m_before.levels), of(m_after.levels));
    }
    m_say->setText(
        tr("As of %1: yellow %2 → %3").arg(m_workspace.frames().asOf.toText(), locale().toString(m_before.yellow), locale().toString(m_after.yellow)));
}

void CardRulesDialog::keep(bool isShipped)
{
    const auto spec = isShipped ? shippedClock() : Result<ClockSpec>(asked());
    const QString &folder = m_workspace.files().folder;
    const auto kept = !spec ? Result<void>(std::unexpected(spec.error())) : isShipped ? removeOwnClock(folder) : keepOwnClock(folder, *spec);
    if (!kept)
        return m_say->setText(errorText(kept.error()));
    m_workspace.setCards(*spec);
    fill(*spec);
    m_say->setText(isShipped ? tr("The rules as shipped hold again.") : tr("Kept: these rules hold now."));
}

} // namespace om
