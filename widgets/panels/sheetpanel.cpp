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

/// The formula as declared, in the language of conditions (docs/formats): what the engine evaluates, not a retelling.
QString formulaText(const KpiSpec &spec)
{
    const QString rows = spec.numerator.isEmpty() ? QStringLiteral("*") : spec.numerator;
    const QString base = spec.denominator.isEmpty() ? QStringLiteral("*") : spec.denominator;
    const QString scale = spec.scale == 1 ? QString() : QStringLiteral(" × %1").arg(spec.scale);
    if (spec.aggregate == QLatin1String("count"))
        return QStringLiteral("#{ %1 }").arg(rows);
    if (spec.aggregate == QLatin1String("ratio"))
        return QStringLiteral("#{ %1 } ÷ #{ %2 }%3").arg(rows, base, scale);
    if (spec.aggregate == QLatin1String("sum"))
        return QStringLiteral("Σ %1 { %2 }%3").arg(spec.numeratorSum, rows, scale);
    if (spec.aggregate == QLatin1String("sum_ratio"))
        return spec.denominatorSum.isEmpty() ? QStringLiteral("Σ %1 { %2 } ÷ #{ %3 }%4").arg(spec.numeratorSum, rows, base, scale)
                                             : QStringLiteral("Σ %1 { %2 } ÷ Σ %3 { %4 }%5").arg(spec.numeratorSum, rows, spec.denominatorSum, base, scale);
    if (spec.aggregate == QLatin1String("net"))
        return spec.numeratorSum.isEmpty() ? QStringLiteral("#{ %1 } − #{ %2 }").arg(rows, base)
                                           : QStringLiteral("Σ %1 { %2 } − Σ %3 { %4 }%5").arg(spec.numeratorSum, rows, spec.denominatorSum, base, scale);
    if (spec.aggregate == QLatin1String("variation"))
        return QStringLiteral("√Σ( Pᵢ ÷ P · ( Xᵢ − X̄ )² ) ÷ X̄, Xᵢ = %1 ÷ Pᵢ, Pᵢ = %2 { %3 }").arg(spec.numeratorSum, spec.denominatorSum, rows);
    if (spec.aggregate == QLatin1String("quotient"))
        return QStringLiteral("( eᵢⱼ ÷ eⱼ ) ÷ ( Eᵢ ÷ E ), i = %1, e = %2 { %3 }")
            .arg(spec.fields.value(0), spec.numeratorSum.isEmpty() ? QStringLiteral("#") : QStringLiteral("Σ %1").arg(spec.numeratorSum), rows);
    if (spec.aggregate == QLatin1String("completeness"))
        return QStringLiteral("#( %1, %2 ) ÷ ( #%1 · #%2 ) { %3 }%4").arg(spec.fields.value(0), spec.fields.value(1), rows, scale);
    if (spec.aggregate == QLatin1String("growth"))
        return QStringLiteral("( V(P) − V(P₀) ) ÷ V(P₀), V = %1").arg(spec.of);
    if (spec.aggregate == QLatin1String("composite"))
        return QStringLiteral("Σ w · V");
    if (spec.aggregate == QLatin1String("ground_share"))
        return QStringLiteral("A( ⋃ { %1 } ∩ G ) ÷ A( G )%2").arg(rows, scale);
    if (spec.aggregate == QLatin1String("hotspots"))
        return QStringLiteral("#{ O ≥ min ∧ ( O − E ) ÷ √E ≥ σ }, O = #{ %1 }").arg(rows);
    return QStringLiteral("%1( %2 { %3 } )%4").arg(spec.aggregate, spec.numeratorSum, rows, scale);
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
        if (isVisible())
            refresh();
    });
    connect(&m_desk.themes, &ThemeService::themeChanged, this, &QWidget::hide);
    setVisible(false);
}

void SheetPanel::showKpi(const QString &kpi)
{
    m_kpi = kpi;
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
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_close->setIcon(m_desk.palette.icon(QStringLiteral("close")));
    const BoardValues &values = m_desk.board.values();
    const TileValue *tile = nullptr;
    for (const auto *tiles : {&values.attention, &values.tiles})
        for (const TileValue &candidate : *tiles)
            if (candidate.spec->id == m_kpi)
                tile = &candidate;
    if (!tile)
        return;
    const KpiSpec &spec = *tile->spec;
    const QLocale locale = m_desk.locale();
    const NumberText number = kpiText(spec, tile->error ? std::nullopt : tile->value.value, locale);
    m_title->setText(translated(spec.title));
    m_value->setText(number.text + QLatin1Char(' ') + number.unit);
    addLine(tr("Definition"), translated(spec.definition));
    addLine(tr("Formula"), (spec.number.isEmpty() ? QString() : spec.number + QStringLiteral(" = ")) + formulaText(spec));
    addComponents(spec, values);
    if (tile->error) {
        addLine(tr("Missing"), errorText(*tile->error));
    } else {
        if (tile->value.isWithheld)
            addLine(tr("Missing"), withheldText());
        if (tile->value.gap != Gap::None)
            addLine(tr("Missing"), gapText(tile->value.gap, translated(tile->value.chosen)));
        addLine(tr("Numerator"), tr("%1 rows").arg(countText(qint64(tile->value.numerator.count()), locale)));
        if (tile->value.denominator)
            addLine(tr("Denominator"), tr("%1 rows").arg(countText(qint64(tile->value.denominator->count()), locale)));
        if (tile->value.previous)
            addLine(tr("A year before"),
                    kpiText(spec, tile->value.previous, locale).text + QStringLiteral(" · ") + changeText(spec, tile->value.change, locale));
    }
    if (spec.target)
        addLine(tr("Target"), kpiText(spec, spec.target, locale).text + QLatin1Char(' ') + number.unit);
    const QString filter = filterText(values.filter, filterNames(m_desk.workspace));
    addLine(tr("Filter"), filter.isEmpty() ? tr("everything") : filter);
    const LocalTime asOf = values.filter.asOf.isNull() ? m_desk.workspace.frames().asOf : values.filter.asOf;
    addLine(tr("As of"), asOf.toText());
    addLine(tr("Data"),
            tr("%1 · version %2 · definition version %3")
                .arg(translated(m_desk.workspace.frames().specs.value(spec.dataset).title))
                .arg(m_desk.workspace.version())
                .arg(spec.version));
    if (!spec.basis.isEmpty())
        addLine(tr("Basis"), translated(spec.basis));

    if (tile->error)
        return;
    const auto action = [this](const QString &text, RowsPart part, bool isPrimary) {
        auto *button = new QPushButton(text);
        button->setFont(Palette::font(12));
        if (isPrimary)
            button->setProperty("tone", "primary");
        connect(button, &QPushButton::clicked, this, [this, part] { m_desk.board.showRows(m_kpi, part); });
        m_actions->addWidget(button);
    };
    action(tr("Open %1 rows").arg(countText(qint64(tile->value.numerator.count()), locale)), RowsPart::Numerator, true);
    if (tile->value.denominator)
        action(tr("Open %1 rows of the denominator").arg(countText(qint64(tile->value.denominator->count()), locale)), RowsPart::Denominator, false);
    m_actions->addStretch(1);
}

void SheetPanel::addComponents(const KpiSpec &spec, const BoardValues &values)
{
    if (spec.aggregate != QLatin1String("composite"))
        return;
    const Catalog &catalog = m_desk.workspace.catalog();
    const auto weights = weightsOf(catalog, spec, m_desk.workspace.frames(), values.filter);
    if (!weights)
        return; // the value's error says why
    for (const ComponentWeight &weight : *weights) {
        const KpiSpec &kpi = *catalog.kpi(weight.component);
        QString text = QStringLiteral("%1 × %2").arg(m_desk.locale().toString(weight.weight), translated(kpi.title));
        const auto tile = std::ranges::find_if(values.tiles, [&](const TileValue &t) { return t.spec->id == kpi.id; });
        if (tile != values.tiles.end() && !tile->error)
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
