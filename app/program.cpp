// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "cli/basemapcommand.h"
#include "language.h"
#include "windowsession.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace om {

namespace {

void print(const QByteArray &bytes, FILE *to = stdout)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), to);
    std::fflush(to);
}

QByteArray jsonBytes(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Indented);
}

int printError(const Error &error, bool isJson)
{
    const QString text = errorText(error);
    if (isJson)
        print(jsonBytes(QJsonObject{
            {QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), errorCodeName(error.code)}, {QStringLiteral("message"), text}, {QStringLiteral("detail"), error.detail}}}}));
    else
        print(text.toUtf8() + '\n', stderr);
    return error.code == ErrorCode::Usage ? 2 : 1;
}

/// A display of X11 or Wayland, or a platform that the caller named, is there.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// The command `window`: the same as no command, with how it opens.
struct WindowArguments
{
    std::string theme, style, area, selection, import, action, picture;
    int width = 0, height = 0;

    void addTo(CLI::App &app, ChosenCommand &chosen)
    {
        CLI::App *command = app.add_subcommand("window", "Opens the window (as no command does), or saves a picture of it");
        command->add_option("--theme", theme, "Theme shown first");
        command->add_option("--look", style, "dark or light")->check(CLI::IsMember({"dark", "light"}));
        command->add_option("--area", area, "Code or name of a community or district");
        command->add_option("--select", selection, "dataset:key of a record whose card is shown");
        command->add_option("--import", import, "File with which the import page is opened");
        command->add_option("--width", width, "Width of the window in px")->check(CLI::Range(640, 16384));
        command->add_option("--height", height, "Height of the window in px")->check(CLI::Range(480, 16384));
        command->add_option("--action", action, "Action triggered once the window is shown, by id: compare.swipe");
        command->add_option("--picture", picture, "PNG file to save the window to once it is drawn; then it closes");
        command->callback([&chosen] { chosen.opensWindow = true; });
    }

    WindowOptions options() const
    {
        const auto text = [](const std::string &given) { return QString::fromStdString(given); };
        return {.theme = text(theme),
                .style = text(style),
                .area = text(area),
                .selection = text(selection),
                .importFile = text(import),
                .action = text(action),
                .size = width > 0 && height > 0 ? QSize(width, height) : QSize(),
                .picture = text(picture)};
    }
};

/// Every kind of run needs its own application object: no command but the window needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, const ChosenCommand &chosen)
{
    std::unique_ptr<QCoreApplication> application;
    if (chosen.opensWindow && hasDisplay()) {
        application = std::make_unique<QApplication>(argc, argv);
    } else if (chosen.needsGui) {
        if (!hasDisplay())
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("onemap"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OM_VERSION));
    return application;
}

} // namespace

int runProgram(int argc, char **argv)
{
    GlobalOptions options;
    ChosenCommand chosen;
    CLI::App app("OneMap (一张图): the digital maps, tickets and indicators of a city, from one local cache", "onemap");
    app.set_version_flag("--version", OM_VERSION);
    app.add_option("--workspace", options.workspace, "Workspace folder");
    app.add_option("--cache", options.cache, "Work on this cache file, made if absent");
    app.add_option("--lang", options.language, "zh_CN or en")->check(CLI::IsMember({"zh_CN", "en"}));
    app.add_flag("--json", options.isJson, "Print exactly one JSON document");
    app.require_subcommand(0, 1);
    app.fallthrough();
    addDemoCommand(app, chosen);
    addDataCommands(app, chosen);
    addFigureCommands(app, chosen);
    addLedgerCommand(app, chosen);
    addAtlasCommand(app, chosen);
    addBlindSpotsCommand(app, chosen);
    addCoverageCommand(app, chosen);
    addWhyCommand(app, chosen);
    addCardsCommand(app, chosen);
    addDutyCommand(app, chosen);
    addPlacesCommand(app, chosen);
    addPoliciesCommand(app, chosen);
    addSitesCommand(app, chosen);
    addOutboxCommands(app, chosen);
    addRenderCommand(app, chosen);
    addReportCommand(app, chosen);
    addBasemapCommand(app, chosen);
    addSyncCommands(app, chosen);
    WindowArguments window;
    window.addTo(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &shown) { // --help, --version
        return app.exit(shown);
    } catch (const CLI::ParseError &error) {
        const bool isJson = std::any_of(argv, argv + argc, [](const char *a) { return qstrcmp(a, "--json") == 0; });
        return printError(Error{ErrorCode::Usage, {QString::fromUtf8(error.what())}, {}}, isJson);
    }
    if (!chosen.run)
        chosen.opensWindow = true;

    const auto application = makeApplication(argc, argv, chosen);
    const Workspace::Place place = Workspace::place(QString::fromStdString(options.workspace), QString::fromStdString(options.cache));
    Language language(QString::fromStdString(options.language), place.cache);
    if (chosen.run) {
        CommandContext context(options, language.id());
        const auto reply = chosen.run(context);
        for (const Error &error : context.refused())
            print(errorText(error).toUtf8() + '\n', stderr);
        if (!reply)
            return printError(reply.error(), options.isJson);
        const bool isLast = !chosen.opensWindow;
        if (isLast || options.isJson)
            print(options.isJson ? jsonBytes(reply->json) : reply->text.toUtf8());
        if (isLast)
            return reply->exitCode;
    }
    auto *gui = qobject_cast<QApplication *>(application.get());
    if (!gui)
        return printError(Error{ErrorCode::NoDisplay, {}, {}}, options.isJson && !chosen.run);
    language.follow(place.cache); // a demo that was just made may bring its own language
    return runWindow(*gui, place, language.id(), window.options());
}

} // namespace om
