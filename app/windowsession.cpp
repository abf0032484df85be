// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsession.h"

#include "mainwindow.h"
#include "map/graphicsbackend.h"
#include "panels/appbar.h"
#include "services/codebook.h"
#include "services/declarations/owncatalog.h"
#include "services/filterservice.h"
#include "services/themeservice.h"

#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace om {

namespace {

int showError(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("OneMap"), QString());
    box.setTextFormat(Qt::PlainText);
    box.setText(errorText(error));
    box.setDetailedText(error.detail);
    box.exec();
    return 1;
}

/// Whether the cache has a dataset that the theme is about: the one it counts, or one that a layer of its own draws.
bool hasData(const Workspace &workspace, const ThemeSpec &theme)
{
    const auto &specs = workspace.frames().specs;
    if (specs.contains(theme.dataset))
        return true;
    for (const ThemeLayer &entry : theme.layers)
        if (const LayerSpec *layer = workspace.catalog().layer(entry.layer);
            layer && layer->id.startsWith(theme.id + u'.') && layer->renderer != QLatin1String("choropleth") && specs.contains(layer->dataset))
            return true;
    return false;
}

/// The city's own tabs, or all that it has data for.
QStringList offeredThemes(const Workspace &workspace)
{
    QStringList ids;
    for (const ThemeSpec &theme : workspace.catalog().themes()) {
        const QStringList &wanted = workspace.city().themes;
        if ((wanted.isEmpty() || wanted.contains(theme.id) || workspace.catalog().isOwn(theme)) && hasData(workspace, theme))
            ids.append(theme.id);
    }
    return ids.isEmpty() && !workspace.catalog().themes().empty() ? QStringList{workspace.catalog().themes().front().id} : ids;
}

/// What this workspace could show, had it the data.
std::vector<const ThemeSpec *> themesWithoutData(const Workspace &workspace, const ThemeService &themes)
{
    std::vector<const ThemeSpec *> out;
    for (const ThemeSpec &theme : workspace.catalog().themes())
        if (!hasData(workspace, theme) && std::ranges::find(themes.themes(), &theme) == themes.themes().end())
            out.push_back(&theme);
    return out;
}

/// After an unclean stop the whole cache is looked over on the job pool; damage is told where a frame that cannot be loaded is.
void checkBeside(Workspace &workspace, JobRunner &jobs)
{
    jobs.run(
        [path = workspace.files().cache](JobControl &) -> Result<QStringList> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return (*cache)->check();
        },
        &workspace,
        [&workspace](const Result<QStringList> &problems) {
            if (!problems)
                Q_EMIT workspace.loadFailed(problems.error());
            else if (!problems->isEmpty())
                Q_EMIT workspace.loadFailed({ErrorCode::CacheDamaged, {workspace.files().cache, problems->first()}, problems->join(u'\n')});
        });
}

Filter homeFilter(const City &city)
{
    Filter filter;
    filter.period = city.period;
    filter.area = city.center;
    return filter;
}

/// What the first theme shows is loaded before the rest.
QStringList firstDatasets(const Catalog &catalog, const ThemeSpec &theme)
{
    QStringList datasets;
    for (const ThemeLayer &layer : theme.layers)
        if (const LayerSpec *spec = layer.isVisible ? catalog.layer(layer.layer) : nullptr)
            datasets.append(spec->dataset);
    for (const QString &id : theme.tiles)
        if (const KpiSpec *kpi = catalog.kpi(id))
            datasets.append(kpi->dataset);
    return datasets;
}

/// Selects the record that `text` ("dataset:key") names, once its frame is there.
void selectWhenLoaded(Workspace &workspace, SelectionService &selection, const QString &text)
{
    const QString dataset = text.section(u':', 0, 0), key = text.section(u':', 1);
    QObject::connect(&workspace, &Workspace::framesChanged, &selection, [&, dataset, key](const QStringList &loaded) {
        const DatasetSpec spec = workspace.frames().specs.value(dataset);
        if (!loaded.contains(dataset) || spec.key.size() != 1)
            return;
        const auto found = workspace.cache().rowsWhere(dataset, spec.key.first(), Value(key), 1);
        if (found && !found->empty())
            selection.select(dataset, found->front().fid);
    });
}

/// Saves the window as a picture when the job pool had nothing to do for half a second, and closes it.
void savePictureWhenDrawn(MainWindow &window, JobRunner &jobs, const QString &file)
{
    auto *timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, &jobs, file, idle = 0]() mutable {
        constexpr int enough = 10;
        idle = jobs.pool().activeThreadCount() == 0 ? idle + 1 : 0;
        if (idle < enough)
            return;
        QWidget *shown = &window;
        for (const QList<QDialog *> dialogs = window.findChildren<QDialog *>(Qt::FindDirectChildrenOnly); QDialog * dialog : dialogs)
            if (dialog->isVisible())
                shown = dialog;
        const bool isSaved = shown->grab().save(file, "PNG");
        QApplication::exit(isSaved ? 0 : 1);
    });
    timer->start(50);
}

} // namespace

struct WindowSession::Parts
{
    Catalog catalog;
    std::vector<Error> refused; ///< declarations of the workspace
    JobRunner jobs{qMax(2, QThread::idealThreadCount())};
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ThemeService> themes;
    std::unique_ptr<FilterService> filter;
    SelectionService selection;
    std::unique_ptr<MainWindow> window;
};

WindowSession::WindowSession(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{ }

WindowSession::~WindowSession() = default;

Result<std::unique_ptr<WindowSession>> WindowSession::open(const Workspace::Place &place, const QString &language, const WindowOptions &options)
{
    auto parts = std::make_unique<Parts>();
    auto catalog = loadCatalog(place.folder, parts->refused);
    if (!catalog)
        return fail(catalog);
    parts->catalog = std::move(*catalog);
    auto workspace = Workspace::open(place, parts->catalog, parts->jobs, language);
    if (!workspace)
        return fail(workspace);
    parts->workspace = std::move(*workspace);
    const QSettings settings(place.folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    const QString style = options.style.isEmpty() ? settings.value(QStringLiteral("style"), QStringLiteral("dark")).toString() : options.style;
    parts->themes = std::make_unique<ThemeService>(parts->catalog, parts->workspace->symbology(), offeredThemes(*parts->workspace), style);
    parts->themes->setTheme(options.theme);
    parts->filter = std::make_unique<FilterService>(homeFilter(parts->workspace->city()));
    if (!options.area.isEmpty()) {
        if (!parts->workspace->codes().knowsArea(options.area))
            return fail(ErrorCode::NotFound, {QStringLiteral("area"), options.area});
        parts->filter->toggleArea(parts->workspace->areaCode(options.area));
    }
    if (!options.selection.isEmpty())
        selectWhenLoaded(*parts->workspace, parts->selection, options.selection);
    parts->window = std::make_unique<MainWindow>(*parts->workspace, *parts->filter, parts->selection, *parts->themes, parts->jobs);
    parts->window->findChild<AppBar *>()->setThemesWithoutData(themesWithoutData(*parts->workspace, *parts->themes));
    if (options.size.isValid())
        parts->window->resize(options.size);
    parts->workspace->loadInBackground(firstDatasets(parts->catalog, parts->themes->theme()));
    if (parts->workspace->cache().wasUnclean())
        checkBeside(*parts->workspace, parts->jobs);
    return std::unique_ptr<WindowSession>(new WindowSession(std::move(parts)));
}

void WindowSession::tellRefused()
{
    constexpr std::size_t most = 8;
    const std::vector<Error> &refused = m_parts->refused;
    if (refused.empty())
        return;
    QStringList texts;
    for (std::size_t i = 0; i < std::min(most, refused.size()); ++i)
        texts << errorText(refused[i]);
    if (refused.size() > most)
        texts << QStringLiteral("… %1").arg(refused.size());
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::translate("om", "Declarations that were left out"), QString(), QMessageBox::Ok,
                                m_parts->window.get());
    box->setTextFormat(Qt::PlainText);
    box->setText(texts.join(QStringLiteral("\n\n")));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

MainWindow &WindowSession::window()
{
    return *m_parts->window;
}
FilterService &WindowSession::filter()
{
    return *m_parts->filter;
}
SelectionService &WindowSession::selection()
{
    return m_parts->selection;
}
Workspace &WindowSession::workspace()
{
    return *m_parts->workspace;
}
JobRunner &WindowSession::jobs()
{
    return m_parts->jobs;
}

int runWindow(QApplication &application, const Workspace::Place &place, const QString &language, const WindowOptions &options)
{
    chooseGraphicsBackend();
    const auto session = WindowSession::open(place, language, options);
    if (!session)
        return showError(session.error());
    (*session)->window().show();
    if (QAction *action = (*session)->window().actions().findChild<QAction *>(options.action); action && !options.action.isEmpty()) {
        if (options.selection.isEmpty())
            action->trigger();
        else // on the record, once it is there
            QObject::connect(&(*session)->selection(), &SelectionService::selectionChanged, action, [action] { action->trigger(); }, Qt::SingleShotConnection);
    }
    if (!options.importFile.isEmpty())
        (*session)->window().importFile(options.importFile);
    if (options.picture.isEmpty())
        (*session)->tellRefused();
    else
        savePictureWhenDrawn((*session)->window(), (*session)->jobs(), options.picture);
    return application.exec();
}

} // namespace om
