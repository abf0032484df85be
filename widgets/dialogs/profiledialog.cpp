// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/profiledialog.h"

#include "common/heading.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int dotsPerInch = 96; // of pageSize

void drop(std::shared_ptr<JobControl> &job)
{
    if (job)
        std::exchange(job, nullptr)->cancel();
}

} // namespace

ProfileDialog::ProfileDialog(const Workspace &workspace, const Filter &filter, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_jobs(jobs)
    , m_filter(filter)
    , m_codes(new QComboBox)
    , m_page(new QLabel)
    , m_area(new QScrollArea)
    , m_note(plainLabel({}, 12, false, "muted"))
    , m_print(new QPushButton(tr("Print")))
    , m_save(new QPushButton(tr("Save as PDF…")))
    , m_saveAll(new QPushButton(tr("Save all as PDF…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString term = workspace.city().text(workspace.city().communityTerm, workspace.language());
    setWindowTitle(tr("%1 on one page").arg(term.isEmpty() ? tr("Community") : term));
    resize(int(pageSize.width()) + 48, 960);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_codes->setAccessibleName(windowTitle());
    m_print->setProperty("tone", "primary");
    m_print->setObjectName(QStringLiteral("print"));
    row->addWidget(m_codes, 1);
    for (QPushButton *button : {m_print, m_save, m_saveAll})
        row->addWidget(button);
    column->addLayout(row);
    m_page->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_area, 1);
    column->addWidget(m_note);
    connect(m_print, &QPushButton::clicked, this, &ProfileDialog::print);
    connect(m_save, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_saveAll, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_codes, &QComboBox::activated, this, [this] { Q_EMIT codeChosen(m_codes->currentData().toString()); });
    connect(&workspace, &Workspace::framesChanged, this, &ProfileDialog::reckon);
    reckon();
}

ProfileDialog::~ProfileDialog()
{
    for (auto *job : {&m_reckoning, &m_drawing, &m_saving})
        drop(*job);
}

void ProfileDialog::say(const QString &text)
{
    m_note->setText(text);
}

void ProfileDialog::show(const QString &code)
{
    m_code = code;
    QDialog::show();
    raise();
    draw();
}

void ProfileDialog::reckon()
{
    drop(m_reckoning);
    auto request = profileRequest(m_workspace, ProfileRequest::Of::Community, m_filter);
    if (!request) {
        say(errorText(request.error()));
        return;
    }
    say(tr("Reckoning…"));
    m_reckoning = m_jobs.run([request = *std::move(request)](JobControl &control) { return ProfileSeries::reckon(request, control); }, this,
                             [this](Result<ProfileSeries> series) {
                                 if (!series) {
                                     say(errorText(series.error()));
                                     return;
                                 }
                                 m_series = std::make_shared<const ProfileSeries>(*std::move(series));
                                 m_codes->clear();
                                 for (const QString &code : m_series->codes())
                                     m_codes->addItem(m_series->name(code), code);
                                 draw();
                             });
}

void ProfileDialog::draw()
{
    drop(m_drawing);
    m_drawn = QPicture();
    if (!m_series || m_code.isEmpty())
        return;
    m_codes->setCurrentIndex(m_codes->findData(m_code));
    m_drawing = m_jobs.run(
        [series = m_series, code = m_code, style = &m_workspace.catalog().style(QStringLiteral("light")), ratio = devicePixelRatioF()](JobControl &) {
            const ReportDocument page = series->page(code);
            Drawn drawn{QImage((pageSize * ratio).toSize(), QImage::Format_RGB32), QPicture()};
            drawn.image.setDevicePixelRatio(ratio);
            drawn.image.fill(Qt::white);
            QPainter screen(&drawn.image), paper(&drawn.picture);
            drawProfile(screen, *style, page);
            drawProfile(paper, *style, page);
            return drawn;
        },
        this, [this](Drawn drawn) { showDrawn(std::move(drawn)); });
}

void ProfileDialog::showDrawn(Drawn drawn)
{
    m_page->setPixmap(QPixmap::fromImage(drawn.image));
    m_page->setAccessibleName(m_series->name(m_code));
    m_drawn = std::move(drawn.picture);
    say(tr("Numbers as on the screen under the same filter"));
}

void ProfileDialog::print()
{
    if (m_drawn.isNull())
        return;
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull()) {
        say(tr("No printer is set up on this workstation: save the page as PDF"));
        return;
    }
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPainter painter(&printer);
    const double scale = printer.resolution() / double(dotsPerInch);
    painter.scale(scale, scale);
    painter.drawPicture(0, 0, m_drawn);
    say(painter.end() ? tr("Sent to %1").arg(info.printerName()) : tr("The printer took nothing: save the page as PDF"));
}

void ProfileDialog::ask(bool isAll)
{
    const QString name = (isAll || !m_series ? windowTitle() : m_series->name(m_code)) + QStringLiteral(".pdf");
    const QString file = QFileDialog::getSaveFileName(this, tr("Save as PDF"), name, QStringLiteral("PDF (*.pdf)"));
    if (!file.isEmpty())
        save(file, isAll);
}

void ProfileDialog::save(const QString &file, bool isAll)
{
    if (!m_series)
        return;
    say(tr("Writing…"));
    m_saving = m_jobs.run(
        [series = m_series, code = m_code, isAll, file, style = &m_workspace.catalog().style(QStringLiteral("light"))](JobControl &control) {
            std::vector<std::pair<const ProfileSeries *, QString>> pages;
            for (const QString &each : isAll ? series->codes() : QStringList{code})
                pages.emplace_back(series.get(), each);
            return writeProfilesPdf(pages, *style, file, control);
        },
        this, [this, file](const Result<int> &pages) { say(pages ? tr("Saved: %1").arg(file) : errorText(pages.error())); });
}

} // namespace om
