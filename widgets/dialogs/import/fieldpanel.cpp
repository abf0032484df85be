// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/fieldpanel.h"

#include "common/heading.h"
#include "common/palette.h"
#include "common/verdict.h"
#include "dialogs/cells.h"
#include "ingest/columnmatch.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int nothing = -1, position = -2, asGiven = -3; ///< besides ColumnMatch::By: how a column is used

} // namespace

FieldPanel::FieldPanel(const Catalog &catalog, QWidget *parent)
    : QFrame(parent)
    , m_catalog(catalog)
    , m_verdict(new Verdict)
    , m_columns(new QTableWidget)
    , m_preview(new QTableWidget)
{
    setProperty("tone", "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    auto *heading = new Heading(tr("Fields"));
    heading->addControl(m_verdict);
    column->addWidget(heading);
    prepareTable(*m_columns, {tr("Column"), tr("Sample"), tr("Field"), tr("Filled"), tr("Why")});
    m_columns->setAccessibleName(tr("Columns of the file and the fields that they go to"));
    alignNumbers(*m_columns, {3});
    setColumnWidths(*m_columns, {108, 104, 140, 64});
    column->addWidget(m_columns, 3);
    column->addWidget(plainLabel(tr("First rows as they would be stored"), 12, false, "muted"));
    prepareTable(*m_preview, {});
    m_preview->setAccessibleName(tr("First rows as they would be stored"));
    column->addWidget(m_preview, 2);
}

void FieldPanel::clear()
{
    m_verdict->say(Verdict::Kind::Open, QStringLiteral("–"));
    m_columns->setRowCount(0);
    m_preview->setRowCount(0);
    m_preview->setColumnCount(0);
}

void FieldPanel::show(const ImportReport &report, const DatasetSpec *spec)
{
    clear();
    m_spec = spec ? *spec : DatasetSpec{};
    m_source = report.source;
    m_recipe = report.recipe;
    std::vector<int> hows(report.source.fields.size(), nothing);
    if (spec && !report.columns.empty())
        for (const ColumnMatch &match : matchColumns(*spec, m_source, m_catalog.columnNames()))
            hows[std::size_t(match.column)] = int(match.by);
    m_columns->setRowCount(int(report.columns.size()));
    int used = 0;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        showColumn(row, report, spec, hows);
        used += !report.columns[std::size_t(row)].fields.isEmpty();
    }
    const auto all = int(report.columns.size());
    if (all > 0)
        m_verdict->say(used == all ? Verdict::Kind::Good : Verdict::Kind::Doubt, tr("%1 of %2 columns used").arg(used).arg(all));
    showPreview(report, spec);
}

QString FieldPanel::howText(int how) const
{
    switch (how) {
    case int(ColumnMatch::By::Name): return tr("same name");
    case int(ColumnMatch::By::Title): return tr("same title");
    case int(ColumnMatch::By::Dictionary): return tr("by the dictionary");
    case int(ColumnMatch::By::Truncated): return tr("cut name, completed");
    case int(ColumnMatch::By::Similar): return tr("similar name: please choose");
    case position: return tr("position");
    case asGiven: return tr("as the recipe says");
    default: return tr("left out");
    }
}

void FieldPanel::showColumn(int row, const ImportReport &report, const DatasetSpec *spec, const std::vector<int> &hows)
{
    const ColumnProfile &profile = report.columns[std::size_t(row)];
    m_columns->setItem(row, 0, textCell(profile.name, true));
    m_columns->setItem(row, 1, textCell(profile.sample));
    const double share = report.rowsIn > 0 ? double(profile.filled) / double(report.rowsIn) : 0;
    m_columns->setItem(row, 3, numberCell(tr("%1 %").arg(locale().toString(100 * share, 'f', 1))));
    const bool isPosition = profile.fields.contains(u"geom");
    int how = hows[std::size_t(row)];
    QStringList fields = profile.fields;
    fields.removeAll(QStringLiteral("geom"));
    if (isPosition)
        how = position;
    else if (!fields.isEmpty() && (how == nothing || how == int(ColumnMatch::By::Similar)))
        how = asGiven;
    m_columns->setItem(row, 4, textCell(spec ? howText(how) : isPosition ? howText(position) : tr("a field of its own")));
    if (!spec || isPosition) {
        m_columns->setItem(row, 2, textCell(isPosition ? tr("position") : profile.name));
        return;
    }
    auto *choice = new QComboBox;
    choice->setFont(Palette::font(12));
    choice->setAccessibleName(tr("Field for column %1").arg(profile.name));
    choice->addItem(tr("(left out)"), QString());
    for (const FieldSpec &field : spec->fields)
        choice->addItem(translated(field.title), field.name);
    choice->setCurrentIndex(fields.isEmpty() ? 0 : choice->findData(fields.front()));
    m_columns->setCellWidget(row, 2, choice);
    connect(choice, &QComboBox::activated, this, [this, row, choice] { choose(row, choice->currentData().toString()); });
}

void FieldPanel::choose(int column, const QString &field)
{
    const QString name = m_source.fields[std::size_t(column)].name;
    std::erase_if(m_recipe.fields, [&](const FieldRule &rule) { return (rule.column == name && rule.otherColumns.isEmpty()) || rule.field == field; });
    if (!field.isEmpty())
        m_recipe.fields.push_back(ruleFor(m_spec, m_source, column, field));
    addClassRules(m_spec, m_recipe);
    m_recipe.dataset = m_spec.id;
    Q_EMIT recipeChanged(m_recipe);
}

void FieldPanel::showPreview(const ImportReport &report, const DatasetSpec *spec)
{
    if (report.preview.isEmpty())
        return;
    QStringList fields, headers;
    for (const ColumnProfile &profile : report.columns)
        for (const QString &field : profile.fields)
            if (field != u"geom" && !fields.contains(field)) {
                fields << field;
                const FieldSpec *known = spec ? spec->field(field) : nullptr;
                headers << (known ? translated(known->title) : profile.name);
            }
    fields << QStringLiteral("geom");
    headers << tr("position");
    m_preview->setColumnCount(int(fields.size()));
    m_preview->setHorizontalHeaderLabels(headers);
    m_preview->setRowCount(int(report.preview.size()));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const QJsonObject values = report.preview[row].toObject();
        for (int i = 0; i < int(fields.size()); ++i) {
            const QJsonValue value = values.value(fields[i]);
            QString text = value.isArray() ? QStringLiteral("%1, %2").arg(value[0].toDouble(), 0, 'f', 6).arg(value[1].toDouble(), 0, 'f', 6)
                                           : value.toVariant().toString();
            m_preview->setItem(row, i, textCell(text.left(200)));
        }
    }
}

} // namespace om
