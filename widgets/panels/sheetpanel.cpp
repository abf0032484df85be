// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sheetpanel.h"

#include "common/heading.h"
#include "services/filtertext.h"
#include "services/numbertext.h"
#include "stats/composite.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr std::size_t shownBatches = 6; ///< of a dataset; the rest as one line

struct Answer
{
    std::optional<Error> error;
    std::optional<KpiValue> value; ///< of an indicator
    ClassRows rows; ///< of other numbers
};

Answer answerTo(const ShownNumber &number, const Catalog &catalog, const FrameSet &frames, const SceneRequest &scene)
{
    Answer out{{}, {}, {number.frame, number.rows}};
    if (const KpiSpec *kpi = catalog.kpi(number.kpi)) {
        auto value = evaluate(catalog, *kpi, frames, number.filter);
        value ? void(out.value = *std::move(value)) : void(out.error = value.error());
    } else if (number.legend && number.legend->part != LegendEntry::Part::None) {
        auto rows = classRows(catalog, frames, scene, *number.legend);
        rows ? void(out.rows = *std::move(rows)) : void(out.error = rows.error());
    }
    return out;
}

} // namespace

SheetPanel::SheetPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(plainLabel({}, 18, true))
    , m_value(plainLabel({}, 28, true))
    , m_close(new QToolButton(this))
    , m_lines(new QFormLayout)
    , m_actions(new QHBoxLayout)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    auto *head = new QHBoxLayout;
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_value);
    m_close->setAccessibleName(tr("Close"));
    head->addWidget(m_close);
    column->addLayout(head);
    m_lines->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_lines->setHorizontalSpacing(24);
    m_lines->setVerticalSpacing(12);
    column->addLayout(m_lines);
    column->addLayout(m_actions);
    column->addStretch(1);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&m_desk.board, &BoardService::valuesChanged, this, [this] {
        if (isVisible() && m_number.isOfWindow)
            refresh();
    });
    connect(&m_desk.themes, &ThemeService::themeChanged, this, &QWidget::hide);
    setVisible(false);
}

SheetPanel::~SheetPanel()
{
    stop();
}

void SheetPanel::stop()
{
    for (auto *job : {&m_running, &m_reading})
        if (*job)
            (*job)->cancel();
}

void SheetPanel::showNumber(const ShownNumber &number)
{
    m_number = number;
    refresh();
    setVisible(true);
    raise();
    setFocus();
}

void SheetPanel::addLine(const QString &label, const QString &text)
{
    QLabel *value = plainLabel(text, 14);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addRow(plainLabel(label, 12, false, "muted"), value);
}

void SheetPanel::refresh()
{
    stop();
    if (m_number.isOfWindow)
        m_number.filter = m_desk.board.values().filter;
    SceneRequest scene;
    if (m_number.legend)
        scene = sceneRequest(m_desk.workspace, m_desk.themes, m_number.filter);
    m_running = m_desk.jobs.run([number = m_number, &catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(),
                                 scene = std::move(scene)](JobControl &) { return answerTo(number, catalog, frames, scene); },
                                this,
                                [this](const Answer &answer) {
                                    clear();
                                    if (const KpiSpec *kpi = m_desk.workspace.catalog().kpi(m_number.kpi))
                                        tellKpi(*kpi, answer.value, answer.error);
                                    else
                                        tellRows(answer.rows, answer.error);
                                });
}

void SheetPanel::clear()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_close->setIcon(m_desk.palette.icon(QStringLiteral("close")));
    m_title->setText(m_number.title);
    m_value->setText(m_number.text);
}

void SheetPanel::tellKpi(const KpiSpec &spec, const std::optional<KpiValue> &value, const std::optional<Error> &error)
{
    const QLocale locale = m_desk.locale();
    const NumberText number = kpiText(spec, value ? value->value : std::nullopt, locale);
    m_value->setText(number.text + QLatin1Char(' ') + number.unit);
    addLine(tr("Definition"), translated(spec.definition));
    addLine(tr("Formula"), (spec.number.isEmpty() ? QString() : spec.number + QStringLiteral(" = ")) + formulaText(spec));
    addComponents(spec);
    if (error) {
        addLine(tr("Missing"), errorText(*error));
    } else {
        if (value->isWithheld)
            addLine(tr("Missing"), withheldText());
        if (value->gap != Gap::None)
            addLine(tr("Missing"), gapText(value->gap, translated(value->chosen)));
        addLine(tr("Numerator"), tr("%1 rows").arg(countText(qint64(value->numerator.count()), locale)));
        if (value->denominator)
            addLine(tr("Denominator"), tr("%1 rows").arg(countText(qint64(value->denominator->count()), locale)));
        if (value->previous)
            addLine(tr("A year before"), kpiText(spec, value->previous, locale).text + QStringLiteral(" · ") + changeText(spec, value->change, locale));
    }
    if (spec.target)
        addLine(tr("Target"), kpiText(spec, spec.target, locale).text + QLatin1Char(' ') + number.unit);
    tellFilter();
    addLine(tr("Data"),
            tr("%1 · version %2 · definition version %3")
                .arg(translated(m_desk.workspace.frames().specs.value(spec.dataset).title))
                .arg(m_desk.workspace.version())
                .arg(spec.version));
    if (!spec.basis.isEmpty())
        addLine(tr("Basis"), translated(spec.basis));
    if (error)
        return;
    addAction(tr("Open %1 rows").arg(countText(qint64(value->numerator.count()), locale)), true, [this] { openKpi(RowsPart::Numerator); });
    if (value->denominator)
        addAction(tr("Open %1 rows of the denominator").arg(countText(qint64(value->denominator->count()), locale)), false,
                  [this] { openKpi(RowsPart::Denominator); });
    m_actions->addStretch(1);
    readBatches([frames = m_desk.workspace.frames(), &spec, value = *value](const Cache &cache, JobControl &control) {
        return lineagesOf(cache, frames, spec, value, control);
    });
}

void SheetPanel::tellRows(const ClassRows &rows, const std::optional<Error> &error)
{
    addLine(tr("Definition"), m_number.definition);
    if (error)
        addLine(tr("Missing"), errorText(*error));
    tellFilter();
    if (error || !rows.frame)
        return;
    const QString count = countText(qint64(rows.rows.count()), m_desk.locale());
    addLine(tr("Counted"), tr("%1 rows").arg(count));
    addLine(tr("Data"),
            tr("%1 · version %2").arg(translated(m_desk.workspace.frames().specs.value(rows.frame->dataset()).title)).arg(m_desk.workspace.version()));
    if (m_number.legend) {
        addAction(tr("Open %1 rows").arg(count), true, [this] { m_desk.board.countClass(*m_number.legend); });
        m_actions->addStretch(1);
    }
    readBatches([rows](const Cache &cache, JobControl &control) -> Result<std::vector<DatasetLineage>> {
        auto lineage = lineageOf(cache, *rows.frame, rows.rows, control);
        return lineage ? Result<std::vector<DatasetLineage>>(std::vector{*std::move(lineage)}) : fail(lineage);
    });
}

void SheetPanel::tellFilter()
{
    const QString filter = filterText(m_number.filter, filterNames(m_desk.workspace));
    addLine(tr("Filter"), filter.isEmpty() ? tr("everything") : filter);
    const LocalTime asOf = m_number.filter.asOf.isNull() ? m_desk.workspace.frames().asOf : m_number.filter.asOf;
    addLine(tr("As of"), asOf.toText());
}

void SheetPanel::readBatches(const std::function<Result<std::vector<DatasetLineage>>(const Cache &, JobControl &)> &read)
{
    m_reading = m_desk.jobs.run(
        [path = m_desk.workspace.files().cache, read](JobControl &control) -> Result<std::vector<DatasetLineage>> {
            const auto cache = Cache::open(path, Cache::Mode::Read); // a connection of this thread
            return cache ? read(**cache, control) : fail(cache);
        },
        this,
        [this](const Result<std::vector<DatasetLineage>> &lineages) {
            if (!lineages)
                return addLine(tr("Batches"), errorText(lineages.error()));
            for (const DatasetLineage &lineage : *lineages)
                addLine(tr("Batches"), batchesText(lineage));
        });
}

QString SheetPanel::batchesText(const DatasetLineage &lineage) const
{
    const QLocale locale = m_desk.locale();
    QStringList lines{translated(m_desk.workspace.frames().specs.value(lineage.dataset).title)};
    qint64 rest = 0;
    for (std::size_t i = 0; i < lineage.batches.size(); ++i) {
        const auto &[batch, rows] = lineage.batches[i];
        const QString source = batch.meta.source.isEmpty() ? batch.meta.kind : batch.meta.source;
        if (i < shownBatches)
            lines.append(tr("Batch %1 · %2 · %3 · %4 rows")
                             .arg(QString::number(batch.id), source, m_desk.workspace.clock().fromUtcText(batch.committed.toStdString()).toText(),
                                  countText(rows, locale)));
        else
            rest += rows;
    }
    if (rest > 0)
        lines.append(tr("%1 more batches · %2 rows").arg(locale.toString(qint64(lineage.batches.size() - shownBatches)), countText(rest, locale)));
    return lines.join(u'\n');
}

void SheetPanel::addAction(const QString &text, bool isPrimary, const std::function<void()> &act)
{
    auto *button = new QPushButton(text);
    button->setFont(Palette::font(12));
    if (isPrimary)
        button->setProperty("tone", "primary");
    connect(button, &QPushButton::clicked, this, act);
    m_actions->addWidget(button);
}

void SheetPanel::openKpi(RowsPart part)
{
    if (m_number.isOfWindow)
        return m_desk.board.showRows(m_number.kpi, part);
    m_desk.board.countRows(m_number.kpi, part);
    m_desk.filter.setFilter(m_number.filter);
}

void SheetPanel::addComponents(const KpiSpec &spec)
{
    if (spec.aggregate != QLatin1String("composite"))
        return;
    const Catalog &catalog = m_desk.workspace.catalog();
    const BoardValues &values = m_desk.board.values();
    const auto weights = weightsOf(catalog, spec, m_desk.workspace.frames(), m_number.filter);
    if (!weights)
        return; // the value's error says why
    for (const ComponentWeight &weight : *weights) {
        const KpiSpec &kpi = *catalog.kpi(weight.component);
        QString text = QStringLiteral("%1 × %2").arg(m_desk.locale().toString(weight.weight), translated(kpi.title));
        const auto tile = std::ranges::find_if(values.tiles, [&](const TileValue &t) { return t.spec->id == kpi.id; });
        if (m_number.isOfWindow && tile != values.tiles.end() && !tile->error)
            text += tile->value.value ? QStringLiteral(" = %1 × %2 %3")
                                            .arg(m_desk.locale().toString(weight.weight), kpiText(kpi, tile->value.value, m_desk.locale()).text,
                                                 kpiText(kpi, tile->value.value, m_desk.locale()).unit)
                                      : QStringLiteral(" · ") + tr("has no value here");
        auto *button = new QPushButton(text);
        button->setFont(Palette::font(12));
        button->setToolTip(tr("Lists the tickets of this rate"));
        connect(button, &QPushButton::clicked, this, [this, id = kpi.id] { m_desk.board.showRows(id, RowsPart::Denominator); });
        m_lines->addRow(plainLabel(tr("Component"), 12, false, "muted"), button);
    }
}

void SheetPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
    painter.setPen(QPen(m_desk.palette.color("accent"), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void SheetPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace om
