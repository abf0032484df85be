// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordactions.h"

#include "actions.h"
#include "panels/statusline.h"
#include "report/recordpage.h"
#include "services/basemap/basemapservice.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

namespace om {

namespace {

QString fileNameOf(const QString &title)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\w-]+"), QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString(title).replace(unsafe, QStringLiteral("_")).left(60);
    return (name.isEmpty() ? QStringLiteral("card") : name) + QStringLiteral(".pdf");
}

} // namespace

RecordActions::RecordActions(const Desk &desk, WindowActions &actions, const BasemapService &basemaps, StatusLine &status, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_basemaps(basemaps)
    , m_status(status)
    , m_window(window)
{
    const auto enable = [this, &actions] {
        for (const char *id : {"record.print", "record.save"})
            actions.action(QLatin1String(id)).setEnabled(m_desk.selection.fid() >= 0);
    };
    connect(&m_desk.selection, &SelectionService::selectionChanged, this, enable);
    enable();
    actions.on(QStringLiteral("record.save"), [this] { askAndSave(); });
    actions.on(QStringLiteral("record.print"), [this] { askAndPrint(); });
}

void RecordActions::make(const std::function<Result<void>(const ReportDocument &, const StyleSpec &)> &write, const QString &done)
{
    const auto record = readRecord(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid());
    if (!record) {
        m_status.setMessage(errorText(record.error()));
        return;
    }
    m_status.setMessage(tr("Drawing the page…"));
    m_desk.jobs.run(
        [&catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(), map = recordMap(m_desk.workspace, m_desk.themes.theme(), *record),
         page = composeRecord(m_desk.workspace, *record), record = *record, write](JobControl &) -> Result<void> {
            const StyleSpec &style = catalog.style(QStringLiteral("light"));
            return write(map ? withRecordMap(page, *map, buildScene(catalog, frames, map->request).scene, record) : page, style);
        },
        this, [this, done](const Result<void> &written) { m_status.setMessage(written ? done : errorText(written.error())); });
}

void RecordActions::save(const QString &file)
{
    make(
        [file](const ReportDocument &page, const StyleSpec &style) {
            return writePdf(file, page.title, [&](QPainter &painter, const std::function<void()> &) -> Result<void> {
                drawRecord(painter, style, page);
                return {};
            });
        },
        tr("Saved: %1").arg(file));
}

void RecordActions::print(const std::shared_ptr<QPrinter> &printer)
{
    make(
        [printer](const ReportDocument &page, const StyleSpec &style) -> Result<void> {
            QPainter painter;
            if (!painter.begin(printer.get()))
                return fail(ErrorCode::NotFound, {QStringLiteral("printer"), printer->printerName()});
            // The page keeps its shape on any paper.
            const QRectF paper = printer->paperRect(QPrinter::DevicePixel), drawn = printer->pageRect(QPrinter::DevicePixel);
            const double scale = std::min(paper.width() / pageSize.width(), paper.height() / pageSize.height());
            painter.translate(paper.topLeft() - drawn.topLeft());
            painter.scale(scale, scale);
            drawRecord(painter, style, page);
            if (!painter.end() || printer->printerState() == QPrinter::Error)
                return fail(ErrorCode::NotFound, {QStringLiteral("printer"), printer->printerName()});
            return {};
        },
        printer->outputFileName().isEmpty() ? tr("Handed to the printer %1").arg(printer->printerName()) : tr("Saved: %1").arg(printer->outputFileName()));
}

void RecordActions::askAndSave()
{
    const auto record = readRecord(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid());
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Save the card as a page"), fileNameOf(record ? record->title : QStringLiteral("card")),
                                                      QStringLiteral("PDF (*.pdf)"));
    if (!file.isEmpty())
        save(file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? file : file + QStringLiteral(".pdf"));
}

void RecordActions::askAndPrint()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] { print(printer); });
    connect(dialog, &QObject::destroyed, this, [printer] { }); // lives as long as its dialog
    dialog->open();
}

} // namespace om
