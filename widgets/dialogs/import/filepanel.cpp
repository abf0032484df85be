// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/filepanel.h"

#include "common/heading.h"
#include "dialogs/import/countbars.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace om {

FilePanel::FilePanel(const Catalog &catalog, const Palette &palette, QWidget *parent)
    : QFrame(parent)
    , m_file(new QLineEdit)
    , m_dataset(new QComboBox)
    , m_mode(new QComboBox)
    , m_layer(new QComboBox)
    , m_facts(plainLabel({}, 12))
    , m_recipe(plainLabel({}, 12, false, "muted"))
    , m_remember(new QCheckBox(tr("Remember how it is read")))
    , m_recipeId(new QLineEdit)
    , m_counts(new CountBars(palette, this))
{
    setProperty("tone", "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    column->setSpacing(8);
    auto *heading = new Heading(tr("File"));
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setAutoDefault(false);
    heading->addControl(browse);
    column->addWidget(heading);
    m_file->setPlaceholderText(tr("CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML"));
    m_file->setAccessibleName(tr("File"));
    column->addWidget(m_file);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);
    const auto field = [column](const QString &title, QWidget *editor) {
        column->addWidget(plainLabel(title, 12, false, "muted"));
        column->addWidget(editor);
        editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        editor->setAccessibleName(title);
    };
    m_dataset->addItem(tr("as it looks"), QStringLiteral("?"));
    m_dataset->addItem(tr("a dataset of its own, named after the file"), QString());
    for (const DatasetSpec &spec : catalog.datasets())
        m_dataset->addItem(translated(spec.title), spec.id);
    m_mode->addItem(tr("Add rows"), int(WriteMode::Append));
    m_mode->addItem(tr("Update known rows, add the others"), int(WriteMode::Upsert));
    m_mode->addItem(tr("Replace all rows"), int(WriteMode::Replace));
    field(tr("Layer or sheet"), m_layer);
    field(tr("Into"), m_dataset);
    field(tr("How"), m_mode);
    column->addWidget(new Heading(tr("Recipe")));
    m_recipe->setWordWrap(true);
    column->addWidget(m_recipe);
    m_remember->setChecked(true);
    column->addWidget(m_remember);
    m_recipeId->setAccessibleName(tr("Name of the recipe"));
    column->addWidget(m_recipeId);
    column->addWidget(new Heading(tr("Against what is there")));
    column->addWidget(m_counts);
    column->addStretch(1);

    setFocusProxy(m_file);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, tr("Import a file"), {},
            tr("Tables and layers (*.csv *.txt *.xlsx *.geojson *.geojsonl *.json *.xml *.shp *.gpkg *.kml *.fgb *.pbf);;All files (*)"));
        if (!path.isEmpty())
            setPath(path);
    });
    connect(m_file, &QLineEdit::editingFinished, this, [this, last = QString()]() mutable {
        if (std::exchange(last, path()) != path())
            Q_EMIT fileChanged();
    });
    connect(m_dataset, &QComboBox::activated, this, &FilePanel::targetChanged);
    connect(m_layer, &QComboBox::activated, this, &FilePanel::targetChanged);
    connect(m_mode, &QComboBox::activated, this, &FilePanel::modeChanged);
    connect(m_remember, &QCheckBox::toggled, m_recipeId, &QLineEdit::setEnabled);
    clear();
}

QString FilePanel::path() const
{
    return m_file->text().trimmed();
}

void FilePanel::setPath(const QString &path)
{
    m_file->setText(path);
    m_dataset->setCurrentIndex(0);
    m_layer->clear();
    Q_EMIT m_file->editingFinished();
}

std::optional<QString> FilePanel::dataset() const
{
    const QString id = m_dataset->currentData().toString();
    return id == u"?" ? std::nullopt : std::optional(id);
}

WriteMode FilePanel::mode() const
{
    return WriteMode(m_mode->currentData().toInt());
}

QString FilePanel::layer() const
{
    return m_layer->currentIndex() > 0 ? m_layer->currentText() : QString();
}

QString FilePanel::recipeToKeep() const
{
    return m_remember->isChecked() ? m_recipeId->text().trimmed() : QString();
}

void FilePanel::clear()
{
    m_facts->setText(tr("Choose a file: it is read and checked first, nothing is written before you commit."));
    m_recipe->clear();
    m_counts->setCounts({});
    m_layer->setEnabled(false);
}

void FilePanel::show(const FileCheck &check, const QString &datasetTitle)
{
    const ImportReport &report = check.report;
    showFacts(report, datasetTitle);
    showRecipe(check);
    if (m_layer->count() != int(report.source.layers.size())) {
        m_layer->clear();
        m_layer->addItems(report.source.layers);
        m_layer->setCurrentText(report.source.layer);
    }
    m_layer->setEnabled(m_layer->count() > 1);
    if (check.remembered && !check.remembered->recipe.mode.isEmpty()) {
        const QString &mode = check.remembered->recipe.mode;
        m_mode->setCurrentIndex(m_mode->findData(int(mode == u"replace" ? WriteMode::Replace : mode == u"upsert" ? WriteMode::Upsert : WriteMode::Append)));
    }
    m_counts->setCounts({{tr("new"), report.inserted, "state.normal"},
                         {tr("changed"), report.updated, "state.due_soon"},
                         {tr("the same"), report.unchanged, "muted"},
                         {tr("removed"), report.deleted, "category.2"},
                         {tr("refused"), report.rowsRejected, "state.overdue"}});
}

void FilePanel::showFacts(const ImportReport &report, const QString &datasetTitle)
{
    const QFileInfo file(path());
    QStringList facts{tr("%1 · %2").arg(report.source.format, locale().formattedDataSize(file.size()))};
    facts << tr("%1 rows, %2 columns").arg(locale().toString(report.rowsIn), locale().toString(qint64(report.source.fields.size())));
    if (!datasetTitle.isEmpty())
        facts << tr("becomes: %1").arg(datasetTitle);
    m_facts->setText(facts.join(u'\n'));
}

void FilePanel::showRecipe(const FileCheck &check)
{
    const bool canRemember = !check.report.recipe.fields.empty();
    m_remember->setEnabled(canRemember);
    m_recipeId->setEnabled(canRemember && m_remember->isChecked());
    if (check.remembered) {
        const RememberedRecipe &known = *check.remembered;
        m_recipe->setText((known.isShipped ? tr("It is of the kind “%1”, which the program knows: %2 of %3 columns are taken.")
                                           : tr("A file like it was read before, by “%1”: %2 of %3 columns are the same."))
                              .arg(known.recipe.id)
                              .arg(known.columnsSame)
                              .arg(known.columnsSame + known.columnsNew));
        m_recipeId->setText(known.recipe.id);
    } else if (canRemember) {
        m_recipe->setText(tr("Files with these columns are new here."));
        m_recipeId->setText(recipeIdFor(path()));
    } else {
        m_recipe->setText(tr("Its columns become fields as they are."));
        m_recipeId->clear();
    }
}

} // namespace om
