// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/importdialog.h"

#include "common/heading.h"
#include "dialogs/import/crspanel.h"
#include "dialogs/import/encodingpanel.h"
#include "dialogs/import/fieldpanel.h"
#include "dialogs/import/filepanel.h"
#include "dialogs/import/menddialog.h"
#include "dialogs/import/refusalpanel.h"
#include "services/action/changingcache.h"
#include "services/remarktext.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int arrivalsMs = 50;
constexpr std::size_t arrivalsFactor = 4; // all of them are drawn each time: as many again would be half of the work

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Import a file"), tr("Check"), jobs, parent)
    , m_workspace(workspace)
    , m_file(new FilePanel(workspace.catalog(), palette))
    , m_encoding(new EncodingPanel)
    , m_crs(new CrsPanel(palette))
    , m_fields(new FieldPanel(workspace.catalog()))
    , m_refusals(new RefusalPanel)
    , m_warnings(plainLabel({}, 12, false, "muted"))
{
    resize(1440, 880);
    auto *middle = new QWidget;
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->addWidget(m_encoding);
    middleColumn->addWidget(m_fields, 1);
    auto *right = new QWidget;
    m_verdicts = new QVBoxLayout(right);
    m_verdicts->setContentsMargins(0, 0, 0, 0);
    m_verdicts->addWidget(m_crs, 2);
    m_verdicts->addWidget(m_refusals, 3);
    auto *page = new QSplitter(Qt::Horizontal);
    page->setHandleWidth(8);
    for (QWidget *part : {static_cast<QWidget *>(m_file), middle, right})
        page->addWidget(part);
    page->setSizes({264, 580, 580});
    page->setStretchFactor(0, 0);
    page->setStretchFactor(1, 1);
    page->setStretchFactor(2, 1);
    content().addWidget(page, 1);
    m_warnings->setWordWrap(true);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *warnings = new QScrollArea;
    warnings->setWidget(m_warnings);
    warnings->setWidgetResizable(true);
    warnings->setFixedHeight(56);
    warnings->setAccessibleName(tr("What was noticed about the file"));
    content().addWidget(warnings);
    setStartShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    connect(m_file, &FilePanel::fileChanged, this, &ImportDialog::fileChanged);
    connect(m_file, &FilePanel::targetChanged, this, [this] {
        m_recipe.reset(); // it was for another dataset
        check();
    });
    connect(m_file, &FilePanel::modeChanged, this, &ImportDialog::check);
    connect(m_encoding, &EncodingPanel::changed, this, &ImportDialog::check);
    connect(m_crs, &CrsPanel::changed, this, &ImportDialog::check);
    connect(m_fields, &FieldPanel::recipeChanged, this, [this](const Recipe &recipe) {
        m_recipe = recipe;
        check();
    });
    connect(m_refusals, &RefusalPanel::mendRequested, this,
            [this, &jobs](qint64 batch) { (new MendDialog(m_workspace, jobs, batch, parentWidget()))->show(); });
    m_arrivals.setInterval(arrivalsMs);
    connect(&m_arrivals, &QTimer::timeout, this, &ImportDialog::showArrived);
    setStartEnabled(false);
    setAcceptDrops(true);
    m_file->setFocus();
}

void ImportDialog::addMap(QWidget *map)
{
    m_verdicts->insertWidget(1, map, 4);
}

void ImportDialog::followPlaces()
{
    m_arrived = std::make_shared<ArrivedPlaces>();
    m_nextArrival = 1;
    m_arrivals.start();
    Q_EMIT placesArrived({}, {});
}

void ImportDialog::showArrived()
{
    if (!isRunning()) // cancelled
        m_arrivals.stop();
    else if (const std::size_t count = m_arrived->count(); count >= m_nextArrival) {
        m_nextArrival = arrivalsFactor * count;
        Q_EMIT placesArrived(QFileInfo(m_file->path()).fileName(), m_arrived->places());
    }
}

void ImportDialog::endPlaces()
{
    m_arrivals.stop();
    Q_EMIT placesArrived(QFileInfo(m_file->path()).fileName(), m_arrived->places());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && m_file->isEnabled())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    choose(event->mimeData()->urls().front().toLocalFile());
}

void ImportDialog::choose(const QString &path)
{
    m_file->setPath(path);
}

void ImportDialog::fileChanged()
{
    m_recipe.reset();
    m_encoding->setEncoding(QStringLiteral("auto"));
    m_crs->setCrs(QStringLiteral("auto"));
    check();
}

QString ImportDialog::recipeFolder() const
{
    return m_workspace.files().folder + QStringLiteral("/recipes");
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    options.recipe = m_recipe;
    options.dataset = m_recipe ? QString() : m_file->dataset().value_or(QString());
    options.mode = m_file->mode();
    options.read.layer = m_file->layer();
    options.read.encoding = m_encoding->encoding();
    options.read.crs = m_crs->crs();
    options.operatorName = qEnvironmentVariable("USER");
    options.workerProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
    options.timeZone = m_workspace.clock().zone();
    return options;
}

void ImportDialog::setChoosable(bool isChoosable)
{
    for (QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_crs), static_cast<QWidget *>(m_fields)})
        part->setEnabled(isChoosable);
}

void ImportDialog::start()
{
    if (m_check)
        commit();
    else
        check();
}

void ImportDialog::check()
{
    m_check.reset();
    setStartText(tr("Check"));
    if (m_file->path().isEmpty()) {
        m_file->clear();
        setStartEnabled(false);
        return;
    }
    setChoosable(false);
    say(tr("Reading and checking the file…"));
    const bool isOwn = m_file->dataset() == QString() && !m_recipe;
    followPlaces();
    ImportOptions wanted = options();
    wanted.arrived = m_arrived;
    run(
        [place = m_workspace.files(), &catalog = m_workspace.catalog(), path = m_file->path(), options = std::move(wanted), folder = recipeFolder(),
         isOwn](JobControl &control) mutable {
            FileCheck check;
            const auto cache = openForChange(place);
            if (!cache) {
                check.report.error = cache.error();
            } else if (isOwn) {
                options.isDryRun = true;
                check.report = importFile(**cache, catalog, path, options, control);
            } else {
                check = checkFile(**cache, catalog, path, options, folder, control);
            }
            return check;
        },
        [this](const FileCheck &check) { showCheck(check); });
}

void ImportDialog::showCheck(const FileCheck &check)
{
    setChoosable(true);
    endPlaces();
    const ImportReport &report = check.report;
    if (check.remembered)
        m_recipe = check.remembered->recipe;
    const DatasetSpec *spec = m_workspace.catalog().dataset(report.dataset);
    const WriteMode checked = m_file->mode();
    m_file->show(check, spec ? translated(spec->title) : QString());
    if (m_file->mode() != checked) { // a remembered file is checked as it will be written
        m_recipe.reset();
        this->check();
        return;
    }
    m_encoding->show(report.source);
    m_crs->show(report);
    m_fields->show(report, spec);
    m_refusals->show(report, spec);
    QStringList remarks;
    for (const QString &warning : report.warnings)
        remarks << QStringLiteral("▲ ") + remarkText(warning);
    m_warnings->setText(remarks.join(u'\n'));
    if (report.error) {
        say(*report.error);
        setStartEnabled(false);
        return;
    }
    m_check = check;
    say(summary(report));
    setStartText(tr("Commit %1 rows").arg(locale().toString(report.rowsAccepted)));
    setStartEnabled(report.rowsAccepted > 0);
}

QString ImportDialog::summary(const ImportReport &report) const
{
    return tr("%1 rows = %2 taken + %3 refused.")
        .arg(locale().toString(report.rowsIn), locale().toString(report.rowsAccepted), locale().toString(report.rowsRejected));
}

void ImportDialog::commit()
{
    ImportOptions wanted = options();
    if (!m_recipe)
        wanted.dataset = m_file->dataset().value_or(m_check->likely);
    m_check.reset();
    followPlaces();
    wanted.arrived = m_arrived;
    setChoosable(false);
    say(tr("Writing the rows as one change…"));
    const QString id = m_file->recipeToKeep();
    run(
        [place = m_workspace.files(), &catalog = m_workspace.catalog(), path = m_file->path(), wanted, id,
         folder = recipeFolder()](JobControl &control) mutable {
            const auto cache = openForChange(place);
            if (!cache) {
                ImportReport report;
                report.error = cache.error();
                return report;
            }
            if (!id.isEmpty() && wanted.recipe)
                wanted.recipe->id = id; // the batch names the recipe that reads it again
            ImportReport report = importFile(**cache, catalog, path, wanted, control);
            if (!report.error && !id.isEmpty() && !report.recipe.fields.empty())
                if (const auto kept = rememberRecipe(folder, recipeToRemember(report, wanted, id)); !kept)
                    report.warnings << errorText(kept.error());
            return report;
        },
        [this](const ImportReport &report) { showCommitted(report); });
}

void ImportDialog::showCommitted(const ImportReport &report)
{
    setChoosable(true);
    endPlaces();
    setStartText(tr("Check"));
    if (report.error) {
        say(*report.error);
        return;
    }
    m_refusals->show(report, m_workspace.catalog().dataset(report.dataset));
    say(summary(report) + QLatin1Char(' ') + tr("Written as batch %1; it can be taken back from the menu.").arg(report.batch));
    if (const auto refreshed = m_workspace.refresh(); !refreshed)
        say(refreshed.error());
}

} // namespace om
