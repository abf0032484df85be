// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportexport.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>

#include <algorithm>

namespace om {

QStringList reportArguments(const Workspace &workspace, const Filter &filter, const QString &basemap, const QString &report, const QString &file)
{
    const Workspace::Place &place = workspace.files();
    QStringList arguments{QStringLiteral("--workspace"),
                          place.folder,
                          QStringLiteral("--cache"),
                          place.cache,
                          QStringLiteral("--lang"),
                          workspace.language(),
                          QStringLiteral("--json"),
                          QStringLiteral("report"),
                          report,
                          QStringLiteral("--out"),
                          file};
    if (!basemap.isEmpty())
        arguments << QStringLiteral("--basemap") << basemap;
    if (filter.period.isValid())
        arguments << QStringLiteral("--period") << filter.period.text();
    if (!filter.area.isEmpty())
        arguments << QStringLiteral("--area") << filter.area;
    if (!filter.asOf.isNull())
        arguments << QStringLiteral("--as-of")
                  << (filter.asOf.time() >= QTime(23, 59) ? filter.asOf.date().toString(Qt::ISODate)
                                                          : filter.asOf.date().toString(Qt::ISODate) + u'T' + filter.asOf.time().toString(Qt::ISODate));
    if (filter.basis == AreaBasis::Recorded)
        arguments << QStringLiteral("--basis") << QStringLiteral("recorded");
    for (const Condition &condition : filter.conditions) {
        if (condition.kind == Condition::Kind::In)
            arguments << QStringLiteral("--filter")
                      << condition.field + (condition.isNegated ? QStringLiteral("!=") : QStringLiteral("=")) + condition.values.join(u'|');
        if (condition.kind == Condition::Kind::Range && condition.min)
            arguments << QStringLiteral("--filter") << QStringLiteral("%1>=%2").arg(condition.field).arg(*condition.min, 0, 'g', 17);
        if (condition.kind == Condition::Kind::Range && condition.max)
            arguments << QStringLiteral("--filter") << QStringLiteral("%1<%2").arg(condition.field).arg(*condition.max, 0, 'g', 17);
    }
    return arguments;
}

std::vector<const ReportSpec *> offeredReports(const Catalog &catalog)
{
    std::vector<const ReportSpec *> out;
    for (const ReportSpec &report : catalog.reports())
        if (!report.id.startsWith(QLatin1StringView("page_")))
            out.push_back(&report);
    return out;
}

QString reportOf(const Catalog &catalog, const QString &theme)
{
    const std::vector<const ReportSpec *> offered = offeredReports(catalog);
    const auto best = [&](const ThemeSpec &of) -> const ReportSpec * {
        const ReportSpec *found = nullptr;
        qsizetype most = 0;
        for (const ReportSpec *report : offered) {
            qsizetype points = 0;
            for (const ReportSectionSpec &section : report->sections) {
                points += section.kind == u"map" && section.theme == of.id ? 1 : 0;
                points += 2 * std::ranges::count_if(section.kpis, [&of](const QString &kpi) { return of.tiles.contains(kpi) || of.attention.contains(kpi); });
            }
            if (points > most) {
                found = report;
                most = points;
            }
        }
        return found;
    };
    const ThemeSpec *of = catalog.theme(theme);
    const ReportSpec *found = of ? best(*of) : nullptr;
    if (!found && !catalog.themes().empty())
        found = best(catalog.themes().front());
    return found ? found->id : offered.empty() ? QString() : offered.front()->id;
}

void exportReport(QWidget *parent, const Workspace &workspace, const Filter &filter, const QString &basemap, const QString &report,
                  const std::function<void(const QString &)> &say)
{
    const QString file = QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Report", "Save the report"), report + QStringLiteral(".pdf"),
                                                      QStringLiteral("PDF (*.pdf);;XLSX (*.xlsx)"));
    if (file.isEmpty() || report.isEmpty())
        return;
    auto *process = new QProcess(parent);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")); // it only draws to the file
    process->setProcessEnvironment(environment);
    QObject::connect(process, &QProcess::finished, parent, [process, file, say, asked = QPointer(parent)](int exitCode) {
        if (!asked) // its window is being closed, which ends the process
            return;
        const QJsonObject answer = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
        const QString reason = answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("message")).toString();
        say(exitCode == 0 ? QCoreApplication::translate("Report", "Saved: %1").arg(file)
                          : QCoreApplication::translate("Report", "The report could not be written. %1").arg(reason));
        process->deleteLater();
    });
    say(QCoreApplication::translate("Report", "Writing the report…"));
    process->start(QCoreApplication::applicationDirPath() + QStringLiteral("/onemap"), reportArguments(workspace, filter, basemap, report, file));
}

} // namespace om
