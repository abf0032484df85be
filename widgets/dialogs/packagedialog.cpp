// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/packagedialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "common/palette.h"
#include "common/segments.h"
#include "sync/packagebuilder.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace om {
namespace {

/// In groups of four, as it is read out on the telephone.
QString fingerprintText(const QString &id)
{
    QStringList groups;
    for (qsizetype i = 0; i < id.size(); i += 4)
        groups.append(id.sliced(i, std::min<qsizetype>(4, id.size() - i)));
    return groups.join(u' ');
}

QString fileFilter()
{
    return PackageDialog::tr("Data packages (*.zip)");
}

QPushButton *button(const QString &text)
{
    auto *made = new QPushButton(text);
    made->setFont(Palette::font(12));
    made->setAutoDefault(false);
    return made;
}

QLabel *wrapped(const QString &text, int px, const char *tone = nullptr)
{
    auto *label = plainLabel(text, px, false, tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

PackageDialog::PackageDialog(Workspace &workspace, JobRunner &jobs, const Palette &palette, QWidget *parent)
    : JobDialog(tr("Data packages"), tr("Apply"), jobs, parent)
    , m_workspace(workspace)
    , m_entries(jobs)
    , m_keys(jobs)
    , m_segments(new Segments)
    , m_pages(new QStackedWidget)
    , m_file(new QLineEdit)
    , m_verdict(wrapped({}, 14))
    , m_toKeys(button(tr("Go to the keys")))
    , m_base(new QRadioButton(tr("&Everything, as it stands now")))
    , m_delta(new QRadioButton(tr("Only what &changed after change No.")))
    , m_from(new QSpinBox)
    , m_offer(new QWidget)
    , m_offerText(wrapped({}, 14))
{
    resize(880, 600);
    m_segments->setAccessibleName(tr("What to do"));
    m_segments->setChoices({{QStringLiteral("take"), tr("Take one over")}, {QStringLiteral("make"), tr("Make one")}, {QStringLiteral("keys"), tr("Keys")}},
                           QStringLiteral("take"));
    content().addWidget(m_segments, 0, Qt::AlignLeft);
    m_pages->addWidget(takePage(palette));
    m_pages->addWidget(makePage());
    m_pages->addWidget(keyPage(palette));
    content().addWidget(m_pages, 1);
    connect(m_segments, &Segments::chosen, this, [this](const QString &id) {
        showPage(id == QLatin1String("take") ? TakePage : id == QLatin1String("make") ? MakePage : KeyPage);
    });
    showPage(TakePage);
}

QWidget *PackageDialog::takePage(const Palette &palette)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("no package chosen"));
    m_file->setAccessibleName(tr("Package"));
    auto *browse = button(tr("Choose…"));
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    column->addLayout(row);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_verdict, 1);
    verdict->addWidget(m_toKeys, 0, Qt::AlignTop);
    column->addLayout(verdict);
    auto *view = new LinedTable(palette, tr("Parts of the package"));
    view->setModel(&m_entries);
    column->addWidget(view, 1);
    m_toKeys->hide();
    connect(m_toKeys, &QPushButton::clicked, this, [this] {
        m_segments->setChosen(QStringLiteral("keys"));
        showPage(KeyPage);
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString file = QFileDialog::getOpenFileName(this, tr("Data packages"), {}, fileFilter()); !file.isEmpty())
            inspect(file);
    });
    return page;
}

QWidget *PackageDialog::makePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(wrapped(
        tr("A package is one file, signed with the key of this workspace. Whoever trusts the key can take it over; nobody can change it unnoticed."), 14));
    const int last = int(std::min<qint64>(m_workspace.version(), std::numeric_limits<int>::max()));
    m_from->setRange(1, std::max(1, last - 1));
    m_from->setValue(m_from->maximum());
    m_from->setAccessibleName(tr("Only what changed after change No."));
    m_base->setChecked(true);
    m_delta->setEnabled(last > 1);
    m_from->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_delta);
    row->addWidget(m_from);
    row->addStretch(1);
    column->addWidget(m_base);
    column->addLayout(row);
    column->addWidget(wrapped(
        tr("The numbers of changes stand in “Changes of the data”. A part fits only where everything up to that number was taken over before."), 12, "muted"));
    column->addStretch(1);
    connect(m_delta, &QRadioButton::toggled, m_from, &QSpinBox::setEnabled);
    return page;
}

QWidget *PackageDialog::keyPage(const Palette &palette)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto *view = new LinedTable(palette, tr("Keys"));
    view->setModel(&m_keys);
    column->addWidget(view, 1);
    auto *trust = button(tr("Trust an issuer's key file…"));
    column->addWidget(trust, 0, Qt::AlignLeft);
    auto *offer = new QHBoxLayout(m_offer);
    offer->setContentsMargins(0, 8, 0, 8);
    auto *yes = button(tr("It is the same: trust"));
    auto *no = button(tr("No"));
    offer->addWidget(m_offerText, 1);
    offer->addWidget(no);
    offer->addWidget(yes);
    column->addWidget(m_offer);
    m_offer->hide();
    connect(trust, &QPushButton::clicked, this, [this] {
        if (const QString file = QFileDialog::getOpenFileName(this, tr("Trust an issuer's key file…"), {}, tr("Public keys (*.pub);;All files (*)"));
            !file.isEmpty())
            offerKey(file);
    });
    connect(yes, &QPushButton::clicked, this, &PackageDialog::trustOffered);
    connect(no, &QPushButton::clicked, this, [this] {
        m_offered.reset();
        m_offer->hide();
        say(tr("The key is not trusted."));
    });
    return page;
}

void PackageDialog::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    setCountsRows(page != KeyPage);
    if (page == TakePage) {
        setStartText(tr("Apply"));
        setStartEnabled(!m_applicable.isEmpty());
        say(m_file->text().isEmpty() ? tr("Choose a package: all of it is checked first, nothing is taken before you apply it.") : QString());
    } else if (page == MakePage) {
        setStartText(tr("Save…"));
        setStartEnabled(m_workspace.version() > 0);
        say(m_workspace.version() > 0 ? QString() : tr("There is nothing to pack yet: import a file first."));
    } else {
        setStartText(tr("Save the own key…"));
        setStartEnabled(true);
        say(tr("Hand the own key to those who are to take packages over from here. Compare fingerprints by telephone."));
        showKeys();
    }
}

void PackageDialog::start()
{
    if (m_pages->currentIndex() == TakePage) {
        apply();
        return;
    }
    const bool isPackage = m_pages->currentIndex() == MakePage;
    const QString name = !isPackage ? QStringLiteral("onemap.pub")
        : m_base->isChecked()       ? QStringLiteral("base-%1.zip").arg(m_workspace.version())
                                    : QStringLiteral("delta-%1-%2.zip").arg(m_from->value()).arg(m_workspace.version());
    const QString file = QFileDialog::getSaveFileName(this, windowTitle(), name, isPackage ? fileFilter() : tr("Public keys (*.pub)"));
    if (!file.isEmpty())
        isPackage ? create(file) : exportKey(file);
}

void PackageDialog::inspect(const QString &file)
{
    if (isRunning()) // one thing after the other
        return;
    m_file->setText(file);
    m_applicable.clear();
    m_entries.clear();
    m_segments->setChosen(QStringLiteral("take"));
    showPage(TakePage);
    m_toKeys->hide();
    m_verdict->clear();
    say(tr("Checking…"));
    run(
        [file, place = place(), path = m_workspace.files().cache](JobControl &) -> Result<PackageInspection> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return inspectPackage(**cache, file, place);
        },
        [this, file](const Result<PackageInspection> &inspection) {
            if (inspection)
                showInspection(file, *inspection);
            else
                say(inspection.error());
            setStartEnabled(!m_applicable.isEmpty());
        });
}

void PackageDialog::showInspection(const QString &file, const PackageInspection &inspection)
{
    const PackageReport &report = inspection.report;
    const Manifest &manifest = report.manifest;
    QStringList lines;
    if (!manifest.key.isEmpty()) {
        lines.append(
            tr("From %1, key %2: %3").arg(manifest.issuer, fingerprintText(manifest.key), report.isTrusted ? tr("trusted") : tr("not trusted or not whole")));
        const QString created = m_workspace.clock().fromUtcText(manifest.created.toStdString()).toText();
        lines.append(manifest.from == 0 ? tr("Everything as of version %1, number %2, made %3, %4 rows.")
                                              .arg(manifest.to)
                                              .arg(manifest.sequence)
                                              .arg(created, locale().toString(report.rows))
                                        : tr("What changed from version %1 to %2, number %3, made %4, %5 rows.")
                                              .arg(manifest.from)
                                              .arg(manifest.to)
                                              .arg(manifest.sequence)
                                              .arg(created, locale().toString(report.rows)));
    }
    m_verdict->setText(lines.join(u'\n'));
    PagedTableModel::Lines entries;
    for (const PackageEntryCheck &check : inspection.entries) {
        const DatasetSpec spec = m_workspace.frames().specs.value(check.entry.dataset);
        entries.push_back({check.fault ? tr("■ broken") : tr("● as its hash says"),
                           check.entry.dataset.isEmpty() ? tr("declarations and settings")
                               : spec.title.isEmpty()    ? check.entry.dataset
                                                         : translated(spec.title),
                           locale().toString(check.entry.rows), locale().formattedDataSize(check.entry.size), check.entry.path});
    }
    m_entries.setLines({{tr("State")}, {tr("Dataset")}, {tr("Rows"), true}, {tr("Size"), true}, {tr("Part")}}, std::move(entries));
    m_toKeys->setVisible(inspection.refusal && inspection.refusal->code == ErrorCode::IssuerUnknown);
    if (inspection.isApplied) {
        say(tr("Already applied: this workspace has that version of the issuer. Nothing is to be done."));
    } else if (inspection.refusal) {
        say(*inspection.refusal);
    } else {
        m_applicable = file;
        say(tr("All checks hold. Applying it is one change, which can be taken back."));
    }
}

void PackageDialog::apply()
{
    say(tr("Taking the package over…"));
    run(
        [file = m_applicable, place = place(), path = m_workspace.files().cache](JobControl &control) -> Result<PackageReport> {
            const auto cache = Cache::open(path, Cache::Mode::Write);
            if (!cache)
                return fail(cache);
            return applyPackageFile(**cache, file, place, control);
        },
        [this](const Result<PackageReport> &report) {
            m_applicable.clear();
            setStartEnabled(false);
            if (!report) {
                say(report.error());
                return;
            }
            say(report->conflicts > 0 ? tr("%1 rows taken over; %2 were changed here, too, and stay as they are (see the quarantine).")
                                            .arg(locale().toString(report->changed), locale().toString(report->conflicts))
                                      : tr("%1 rows taken over.").arg(locale().toString(report->changed)));
            if (const auto refreshed = m_workspace.refresh(); !refreshed)
                say(refreshed.error());
        });
}

void PackageDialog::create(const QString &file)
{
    if (isRunning())
        return;
    say(tr("Packing and signing…"));
    run(
        [file, from = m_delta->isChecked() ? qint64(m_from->value()) : 0, place = place(),
         path = m_workspace.files().cache](JobControl &control) -> Result<PackageReport> {
            const auto cache = Cache::open(path, Cache::Mode::Write);
            if (!cache)
                return fail(cache);
            return createPackage(**cache, file, from, place, control);
        },
        [this, file](const Result<PackageReport> &report) {
            if (!report) {
                say(report.error());
                return;
            }
            say(tr("%1: %2 rows, signed by %3 (%4).")
                    .arg(file, locale().toString(report->rows), report->manifest.issuer, fingerprintText(report->manifest.key)));
            if (const auto refreshed = m_workspace.refresh(); !refreshed) // the first package gives the cache its id, as a change
                say(refreshed.error());
        });
}

void PackageDialog::showKeys()
{
    const auto keys = keysOf(place()).trusted();
    if (!keys) {
        say(keys.error());
        return;
    }
    PagedTableModel::Lines lines;
    for (const PublicKey &key : *keys)
        lines.push_back({key.isOwn ? tr("own") : tr("trusted"), key.issuer, fingerprintText(key.id)});
    m_keys.setLines({{tr("Key")}, {tr("Issuer")}, {tr("Fingerprint")}}, std::move(lines));
}

void PackageDialog::offerKey(const QString &file)
{
    m_offered.reset();
    m_offer->hide();
    auto key = publicKeyFromFile(file);
    if (!key) {
        say(key.error());
        return;
    }
    m_offerText->setText(tr("%1\nFingerprint %2\nAsk the issuer by telephone for the fingerprint. Is it the same?").arg(key->issuer, fingerprintText(key->id)));
    m_offered = std::move(*key);
    m_offer->show();
    say(QString());
}

void PackageDialog::trustOffered()
{
    if (!m_offered)
        return;
    const auto trusted = keysOf(place()).trust(*m_offered);
    m_offered.reset();
    m_offer->hide();
    if (!trusted) {
        say(trusted.error());
        return;
    }
    showKeys();
    say(tr("%1 is trusted from now on.").arg(trusted->issuer));
    if (!m_file->text().isEmpty()) // the package that waited for it
        inspect(m_file->text());
}

void PackageDialog::exportKey(const QString &file)
{
    const auto own = keysOf(place()).exportOwn(file);
    if (!own) {
        say(own.error());
        return;
    }
    say(tr("The public key %1 was written to %2").arg(fingerprintText(own->id), file));
    showKeys();
}

} // namespace om
