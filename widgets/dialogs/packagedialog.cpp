// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/packagedialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "common/palette.h"
#include "common/segments.h"
#include "dialogs/conflicttext.h"
#include "services/action/changingcache.h"
#include "services/declarations/ownkpis.h"
#include "sync/packagebuilder.h"

#include <QCheckBox>
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
    , m_parts(new LinedTable(palette, QString()))
    , m_file(new QLineEdit)
    , m_verdict(wrapped({}, 14))
    , m_toKeys(button(tr("Go to the keys")))
    , m_base(new QRadioButton(tr("&Everything, as it stands now")))
    , m_delta(new QRadioButton(tr("Only what &changed after change No.")))
    , m_onlyIndicators(new QRadioButton)
    , m_withAttachments(new QCheckBox(tr("Take the a&ttachments along that its records name")))
    , m_withIndicators(new QCheckBox)
    , m_from(new QSpinBox)
    , m_offer(new QWidget)
    , m_offerText(wrapped({}, 14))
{
    resize(880, 600);
    m_segments->setAccessibleName(tr("What to do"));
    m_segments->setChoices({{QStringLiteral("take"), tr("Take one over")}, {QStringLiteral("make"), tr("Make one")}, {QStringLiteral("keys"), tr("Keys")}},
                           QStringLiteral("take"));
    content().addWidget(m_segments, 0, Qt::AlignLeft);
    m_pages->addWidget(takePage());
    m_pages->addWidget(makePage());
    m_pages->addWidget(keyPage(palette));
    content().addWidget(m_pages, 1);
    connect(m_segments, &Segments::chosen, this, [this](const QString &id) {
        showPage(id == QLatin1String("take") ? TakePage : id == QLatin1String("make") ? MakePage : KeyPage);
    });
    showPage(TakePage);
}

QWidget *PackageDialog::takePage()
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
    m_parts->setModel(&m_entries);
    column->addWidget(m_parts, 1);
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
    column->addWidget(m_onlyIndicators);
    column->addWidget(wrapped(
        tr("The numbers of changes stand in “Changes of the data”. A part fits only where everything up to that number was taken over before."), 12, "muted"));
    column->addSpacing(8);
    column->addWidget(m_withAttachments);
    column->addWidget(m_withIndicators);
    column->addWidget(
        wrapped(tr("Indicators that were made here (not those received from others). Whoever takes the package over sees them with the name of this issuer."),
                12, "muted"));
    column->addStretch(1);
    connect(m_onlyIndicators, &QRadioButton::toggled, this, &PackageDialog::countIndicators);
    connect(m_delta, &QRadioButton::toggled, m_from, &QSpinBox::setEnabled);
    m_withAttachments->setObjectName(QStringLiteral("with.attachments"));
    m_withIndicators->setObjectName(QStringLiteral("with.indicators"));
    countIndicators();
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
        countIndicators();
        say(m_workspace.version() > 0 ? QString() : tr("There is nothing to pack yet: import a file first."));
    } else {
        setStartText(tr("Save the own key…"));
        setStartEnabled(true);
        say(tr("Hand the own key to those who are to take packages over from here. Compare fingerprints by telephone."));
        showKeys();
    }
}

/// How many there are may have changed since the page was shown last.
void PackageDialog::countIndicators()
{
    const auto own = ownKpis(m_workspace.files().folder);
    const int count = own ? int(own->size()) : 0;
    m_onlyIndicators->setText(tr("Only the &indicators of this workspace (%n)", nullptr, count));
    m_onlyIndicators->setEnabled(count > 0);
    m_withIndicators->setText(tr("&Take the indicators of this workspace along (%n)", nullptr, count));
    m_withAttachments->setEnabled(!m_onlyIndicators->isChecked());
    m_withIndicators->setEnabled(count > 0 && !m_onlyIndicators->isChecked());
    setStartEnabled(m_workspace.version() > 0 || m_onlyIndicators->isChecked());
}

void PackageDialog::start()
{
    if (m_pages->currentIndex() == TakePage) {
        apply();
        return;
    }
    const bool isPackage = m_pages->currentIndex() == MakePage;
    const QString name = !isPackage     ? QStringLiteral("onemap.pub")
        : m_onlyIndicators->isChecked() ? QStringLiteral("indicators.zip")
        : m_base->isChecked()           ? QStringLiteral("base-%1.zip").arg(m_workspace.version())
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
        [file, place = place(), path = m_workspace.files().cache, catalog = &m_workspace.catalog()](JobControl &) -> Result<Inspected> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            auto package = inspectPackage(**cache, file, place);
            if (!package)
                return fail(package);
            auto arrivals = arrivalsOf(package->report.indicators, place.folder, *catalog);
            if (!arrivals)
                return fail(arrivals);
            return Inspected{std::move(*package), std::move(*arrivals)};
        },
        [this, file](const Result<Inspected> &inspected) {
            if (inspected)
                showInspection(file, *inspected);
            else
                say(inspected.error());
            setStartEnabled(!m_applicable.isEmpty());
        });
}

void PackageDialog::showInspection(const QString &file, const Inspected &inspected)
{
    const PackageInspection &inspection = inspected.package;
    const PackageReport &report = inspection.report;
    const Manifest &manifest = report.manifest;
    QStringList lines;
    if (!manifest.key.isEmpty()) {
        lines.append(
            tr("From %1, key %2: %3").arg(manifest.issuer, fingerprintText(manifest.key), report.isTrusted ? tr("trusted") : tr("not trusted or not whole")));
        const QString created = m_workspace.clock().fromUtcText(manifest.created.toStdString()).toText();
        lines.append(manifest.isOfIndicatorsAlone() ? tr("Indicators alone, without data.")
                         : manifest.from == 0       ? tr("Everything as of version %1, number %2, made %3, %4 rows.")
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
    showParts(inspected);
    const bool bringsIndicators = std::ranges::any_of(inspected.arrivals, &KpiArrival::isTaken);
    m_toKeys->setVisible(inspection.refusal && inspection.refusal->code == ErrorCode::IssuerUnknown);
    if (inspection.refusal) {
        say(*inspection.refusal);
    } else if (inspection.isApplied || manifest.isOfIndicatorsAlone()) {
        const bool bringsFiles = inspection.report.attachments > 0;
        if (bringsIndicators || bringsFiles)
            m_applicable = file;
        say(manifest.isOfIndicatorsAlone() && bringsIndicators ? tr("All checks hold. The indicators of the issuer are put beside those of this workspace.")
                : bringsIndicators                             ? tr("Its data were applied already; its indicators are still to be taken over.")
                : bringsFiles                                  ? tr("Its data were applied already; attachments that are missing here are brought again.")
                                                               : tr("Already applied: this workspace has that version of the issuer. Nothing is to be done."));
    } else {
        m_applicable = file;
        say(tr("All checks hold. Applying it is one change, which can be taken back."));
    }
}

void PackageDialog::showParts(const Inspected &inspected)
{
    PagedTableModel::Lines parts;
    for (const PackageEntryCheck &check : inspected.package.entries) {
        const DatasetSpec spec = m_workspace.frames().specs.value(check.entry.dataset);
        parts.push_back({check.fault ? tr("■ broken") : tr("● as its hash says"),
                         check.entry.path == IndicatorsEntry ? tr("indicators")
                             : !check.entry.name.isEmpty()   ? tr("attachment %1").arg(check.entry.name)
                             : check.entry.dataset.isEmpty() ? tr("declarations and settings")
                             : spec.title.isEmpty()          ? check.entry.dataset
                                                             : translated(spec.title),
                         locale().toString(check.entry.rows), locale().formattedDataSize(check.entry.size), check.entry.path});
    }
    for (const KpiArrival &arrival : inspected.arrivals)
        parts.push_back({(arrival.isTaken() ? QStringLiteral("● ") : QStringLiteral("– ")) + arrivalText(arrival),
                         tr("Indicator: %1").arg(arrival.kpi.title),
                         {},
                         {},
                         arrival.kpi.id});
    m_parts->setAccessibleName(tr("Parts of the package"));
    m_entries.setLines({{tr("State")}, {tr("Dataset")}, {tr("Rows"), true}, {tr("Size"), true}, {tr("Part")}}, std::move(parts));
}

void PackageDialog::apply()
{
    say(tr("Taking the package over…"));
    run(
        [file = m_applicable, place = place(), files = m_workspace.files(), catalog = &m_workspace.catalog()](JobControl &control) -> Result<Applied> {
            const auto cache = openForChange(files);
            if (!cache)
                return fail(cache);
            auto report = applyPackageFile(**cache, file, place, control);
            if (!report)
                return fail(report);
            auto arrivals = takeKpis(report->indicators, place.folder, *catalog);
            if (!arrivals)
                return fail(arrivals);
            auto conflicts = report->conflicts > 0 ? conflictsOf(**cache, (*cache)->version()) : std::vector<SyncConflict>();
            if (!conflicts)
                return fail(conflicts);
            return Applied{std::move(*report), std::move(*arrivals), std::move(*conflicts)};
        },
        [this](const Result<Applied> &applied) {
            m_applicable.clear();
            setStartEnabled(false);
            if (applied) {
                say(appliedText(*applied));
                if (!applied->conflicts.empty()) {
                    m_parts->setAccessibleName(tr("Records that were changed here, too"));
                    showConflicts(m_entries, m_workspace, applied->conflicts);
                }
            } else {
                say(applied.error());
            }
            if (const auto refreshed = m_workspace.refresh(); !refreshed)
                say(refreshed.error());
        });
}

QString PackageDialog::appliedText(const Applied &applied) const
{
    const PackageReport &report = applied.report;
    QStringList sentences;
    if (!report.manifest.isOfIndicatorsAlone() && !report.isContained)
        sentences.append(report.conflicts > 0 ? tr("%1 rows taken over; %2 were changed here, too, and stay as they are: the list says in what they differ.")
                                                    .arg(locale().toString(report.changed), locale().toString(report.conflicts))
                                              : tr("%1 rows taken over.").arg(locale().toString(report.changed)));
    if (const auto taken = std::ranges::count_if(applied.arrivals, &KpiArrival::isTaken); taken > 0)
        sentences.append(
            tr("%n indicators of %1 taken over; they stand on the board when the window is opened again.", nullptr, int(taken)).arg(report.indicators.issuer));
    if (!report.taken.added.isEmpty())
        sentences.append(tr("%n attachments put in their place.", nullptr, int(report.taken.added.size())));
    if (!report.taken.clashes.isEmpty())
        sentences.append(tr("%n attachments stay out, for other files have their names here: %1.", nullptr, int(report.taken.clashes.size()))
                             .arg(report.taken.clashes.join(QStringLiteral(", "))));
    for (const KpiArrival &arrival : applied.arrivals)
        if (arrival.state == KpiArrival::State::Clash || arrival.state == KpiArrival::State::Refused) {
            sentences.append(tr("Indicator “%1”: %2.").arg(arrival.kpi.title, arrivalText(arrival)));
            break; // the others stand in the table
        }
    return sentences.join(u' ');
}

void PackageDialog::create(const QString &file)
{
    if (isRunning())
        return;
    say(tr("Packing and signing…"));
    run(
        [file, from = m_delta->isChecked() ? qint64(m_from->value()) : 0, place = place(), files = m_workspace.files(),
         isIndicatorsOnly = m_onlyIndicators->isChecked(), withAttachments = m_withAttachments->isChecked(),
         withIndicators = m_withIndicators->isEnabled() && m_withIndicators->isChecked()](JobControl &control) -> Result<PackageReport> {
            auto indicators = withIndicators || isIndicatorsOnly ? ownKpis(place.folder) : std::vector<KpiSpec>();
            if (!indicators)
                return fail(indicators);
            const auto cache = openForChange(files);
            if (!cache)
                return fail(cache);
            return isIndicatorsOnly ? createIndicatorPackage(**cache, file, *indicators, place)
                                    : createPackage(**cache, file, from, place, control, {*indicators, withAttachments});
        },
        [this, file](const Result<PackageReport> &report) {
            if (!report) {
                say(report.error());
                return;
            }
            say(tr("%1: %2 rows, %3 attachments, %4 indicators, signed by %5 (%6).")
                    .arg(file, locale().toString(report->rows), locale().toString(report->attachments), locale().toString(report->indicators.kpis.size()),
                         report->manifest.issuer, fingerprintText(report->manifest.key)));
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
