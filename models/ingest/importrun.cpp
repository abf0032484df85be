// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importrun.h"

#include "ingest/cachereading.h"
#include "ingest/credits.h"
#include "ingest/mendedsource.h"
#include "ingest/refusedcontent.h"
#include "ingest/textcheck.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QScopeGuard>

#include <algorithm>
#include <future>
#include <ranges>

namespace om {

namespace {

WriteMode modeOf(const ImportOptions &options)
{
    if (options.mode)
        return *options.mode;
    const QString given = options.recipe ? options.recipe->mode : QString();
    return given == u"replace" ? WriteMode::Replace : given == u"upsert" ? WriteMode::Upsert : WriteMode::Append;
}

/// Options of the command line win over those of the recipe.
ReadOptions readOptions(const ImportOptions &options)
{
    ReadOptions read = options.read;
    if (!options.recipe)
        return read;
    const auto fill = [](QString &target, const QString &value, const QString &unset) {
        if (target == unset && !value.isEmpty())
            target = value;
    };
    fill(read.layer, options.recipe->layer, {});
    fill(read.encoding, options.recipe->encoding, QStringLiteral("auto"));
    const bool isAuto = read.crs == u"auto";
    fill(read.crs, options.recipe->crs, QStringLiteral("auto"));
    if (isAuto) { // a system named on the command line holds for every row
        read.crsColumn = options.recipe->crsColumn;
        read.crsOf = options.recipe->crsOf;
    }
    fill(read.lonField, options.recipe->lonField, {});
    fill(read.latField, options.recipe->latField, {});
    return read;
}

/// 0, 0 in the Gulf of Guinea, where rows lie whose position was not known.
bool isNullIsland(const Geometry &g)
{
    return g.type == GeometryType::Point && std::ranges::all_of(g.xy, [](double c) { return c == 0; });
}

} // namespace

ImportRun::ImportRun(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control)
    : m_cache(cache)
    , m_catalog(catalog)
    , m_path(path)
    , m_options(options)
    , m_control(control)
    , m_mode(modeOf(options))
    , m_clock(options.timeZone)
{ }

ImportReport ImportRun::execute()
{
    if (const auto chosen = chooseDataset(); !chosen)
        return rejectedReport(chosen.error());
    const auto summary = read();
    if (!m_written)
        return rejectedReport(m_written.error());
    if (m_error)
        return rejectedReport(*m_error);
    if (!summary)
        return rejectedReport(summary.error());
    if (m_control.isCancelled())
        return rejectedReport({ErrorCode::Cancelled, {}, {}});
    if (const auto finished = finish(*summary); !finished)
        return rejectedReport(finished.error());
    return std::move(m_report);
}

Result<SourceSummary> ImportRun::read()
{
    if (m_options.mends != 0) {
        const auto refused = m_cache.quarantine(m_options.mends);
        if (!refused)
            return fail(refused);
        for (const QuarantinedRow &row : *refused)
            if (row.mendedBy == 0)
                m_refused.insert(row.row, row);
    }
    auto reading = std::async(std::launch::async, [this] {
        const auto finished = qScopeGuard([this] { m_handOver.finish(); });
        return readFile(*this);
    });
    {
        const auto stopped = qScopeGuard([this] { m_handOver.stop(); }); // whatever happens here, the other thread must not wait for ever
        m_handOver.serve([this](HandOver::Step &step) {
            m_written = write(step);
            return m_written.has_value();
        });
    }
    return reading.get();
}

Result<SourceSummary> ImportRun::readFile(SourceSink &sink) const
{
    MendedSource mended(m_refused, sink);
    auto summary = readSource(m_options.workerProgram, m_path, readOptions(m_options), m_options.mends == 0 ? sink : mended);
    if (mended.error())
        return std::unexpected(*mended.error());
    return summary;
}

Result<void> ImportRun::mended(qint64 row)
{
    const auto refused = m_refused.constFind(row);
    return refused == m_refused.cend() ? Result<void>() : m_writer->mend(*refused);
}

bool ImportRun::row(Row &&source)
{
    if (m_control.isCancelled())
        return stop({ErrorCode::Cancelled, {}, {}});
    m_control.report(++m_report.rowsIn, m_control.total());
    RowFindings findings;
    findings.notes.swap(m_noted);
    profile(source);
    if (isEmpty(source)) {
        findings.refusals.push_back({source.sourceRow, {}, QStringLiteral("empty_row"), QStringLiteral("none of its cells has a value")});
    } else if (isSkipped(source)) {
        findings.refusals.push_back({source.sourceRow, m_report.source.fields[std::size_t(m_skipColumn)].name, QStringLiteral("skipped_by_recipe"),
                                     QStringLiteral("the recipe leaves it out")});
    } else if (const auto ready = findPlaces(source.geometry); !ready) {
        return stop(ready.error());
    } else {
        HandOver::Step &step = m_handOver.next();
        Row &target = step.row;
        m_mapper->map(source, target, findings);
        std::swap(target.geometry, source.geometry);
        target.sourceRow = source.sourceRow;
        dropNullIsland(target, findings);
        if (m_isPlacing)
            placeByClues(target);
        noteDefects(target, findings);
        m_checks->check(target, m_report.source.geometry != GeometryType::None, findings);
        if (findings.refusals.empty()) {
            ++m_report.rowsAccepted;
            m_report.issues.insert(m_report.issues.end(), findings.notes.begin(), findings.notes.end());
            preview(target);
            m_piles.add(target.geometry);
            if (m_options.arrived && !target.geometry.isNull())
                m_options.arrived->add(anchor(target.geometry));
            step.mayMend = true;
            return m_handOver.give();
        }
        std::swap(source.geometry, target.geometry);
    }
    // A table has its position in its columns.
    if (const QString &format = m_report.source.format; format == u"CSV" || format == u"XLSX" || format == u"JSON")
        source.geometry = {};
    return refuse(findings.refusals, refusedText(m_report.source.fields, source), source.sourceByte, true);
}

bool ImportRun::rejected(const RowIssue &issue, const QString &content)
{
    if (m_control.isCancelled())
        return stop({ErrorCode::Cancelled, {}, {}});
    m_control.report(++m_report.rowsIn, m_control.total());
    return refuse({issue}, content, issue.sourceByte, false);
}

bool ImportRun::noted(const RowIssue &issue)
{
    m_noted.push_back(issue);
    return true;
}

Result<void> ImportRun::write(HandOver::Step &step)
{
    if (step.refused)
        step.refused->batch = m_writer->batch();
    const auto written = step.refused ? m_writer->quarantine(*step.refused) : m_writer->write(step.row);
    // A refused row that comes again is from here on one of this batch, taken or refused.
    return written && step.mayMend ? mended(step.refused ? step.refused->row : step.row.sourceRow) : written;
}

bool ImportRun::refuse(const std::vector<RowIssue> &refusals, const QString &content, qint64 byte, bool mayMend)
{
    ++m_report.rowsRejected;
    m_report.issues.insert(m_report.issues.end(), refusals.begin(), refusals.end());
    QStringList messages;
    for (const RowIssue &issue : refusals)
        messages << (issue.column.isEmpty() ? issue.message : issue.column + QStringLiteral(": ") + issue.message);
    const RowIssue &first = refusals.front();
    HandOver::Step &step = m_handOver.next();
    step.mayMend = mayMend;
    step.refused = QuarantinedRow{.batch = 0,
                                  .file = QFileInfo(m_path).fileName(),
                                  .row = first.row,
                                  .column = first.column,
                                  .code = first.code,
                                  .message = messages.join(QStringLiteral("; ")),
                                  .content = content,
                                  .byte = byte};
    return m_handOver.give();
}

void ImportRun::noteDefects(const Row &target, RowFindings &findings) const
{
    for (std::size_t i = 0; i < target.cells.size(); ++i) {
        const auto *text = std::get_if<QString>(&target.cells[i]);
        const auto defect = text ? obviousDefect(*text) : std::nullopt;
        if (defect)
            findings.notes.push_back({target.sourceRow, m_fields[qsizetype(i)], textDefectName(*defect),
                                      QStringLiteral("“%1” has characters that cannot be right").arg(text->left(80))});
    }
}

void ImportRun::profile(const Row &source)
{
    for (std::size_t i = 0; i < source.cells.size(); ++i) {
        const Value &cell = source.cells[i];
        if (cell.index() == 0 || (cell.index() == 3 && std::get<QString>(cell).isEmpty()))
            continue;
        ColumnProfile &column = m_report.columns[i];
        if (column.filled++ == 0)
            column.sample = toText(cell).left(200);
    }
}

Result<void> ImportRun::findPlaces(const Geometry &given)
{
    if (!m_isPlacing || m_places || !(given.isNull() || isNullIsland(given)))
        return {};
    Result<PlaceFinder> places = fail(ErrorCode::Cancelled);
    if (!m_handOver.call([&] { places = PlaceFinder::of(m_cache, m_catalog, m_spec.id); }) || !places)
        return fail(places);
    m_places = *std::move(places);
    return {};
}

void ImportRun::dropNullIsland(Row &target, RowFindings &findings) const
{
    if (!isNullIsland(target.geometry))
        return;
    target.geometry = {};
    findings.notes.push_back({target.sourceRow, {}, QStringLiteral("zero_position"), QStringLiteral("0, 0 stands for no position")});
}

void ImportRun::placeByClues(Row &target)
{
    target.cells.resize(std::size_t(m_fields.size()));
    if (!target.geometry.isNull())
        return;
    const auto text = [&](const QString &field) {
        const qsizetype i = m_fields.indexOf(field);
        return i < 0 ? QString() : toText(target.cells[std::size_t(i)]);
    };
    const auto found = m_places->find({text(QStringLiteral("address")), text(QStringLiteral("building_id")), text(m_spec.area)});
    if (!found) {
        ++m_report.placed.nowhere;
        return;
    }
    target.geometry = Geometry::point(found->at.lon, found->at.lat);
    ++(found->level == PlaceLevel::Address        ? m_report.placed.byAddress
           : found->level == PlaceLevel::Building ? m_report.placed.byBuilding
                                                  : m_report.placed.byCommunity);
    target.cells[std::size_t(m_fields.indexOf(QStringLiteral("loc_quality")))] =
        found->level == PlaceLevel::Community ? QStringLiteral("community") : QStringLiteral("address");
}

void ImportRun::preview(const Row &target)
{
    constexpr qsizetype shown = 10;
    if (!m_options.isDryRun || m_report.preview.size() >= shown)
        return;
    QJsonObject json;
    for (std::size_t i = 0; i < target.cells.size(); ++i)
        json.insert(m_fields[qsizetype(i)], jsonOf(target.cells[i]));
    if (!target.geometry.isNull()) {
        const LonLat at = anchor(target.geometry);
        json.insert(QStringLiteral("geom"), QJsonArray{at.lon, at.lat}); // a name that no field has
    }
    m_report.preview.append(json);
}

bool ImportRun::isEmpty(const Row &row) const
{
    return row.geometry.isNull() && std::all_of(row.cells.begin(), row.cells.end(), [](const Value &cell) {
               return cell.index() == 0 || (cell.index() == 3 && std::get<QString>(cell).trimmed().isEmpty());
           });
}

bool ImportRun::isSkipped(const Row &row) const
{
    return m_skipColumn >= 0 && foldedValue(toText(row.cells[std::size_t(m_skipColumn)])) == m_skipValue;
}

Result<void> ImportRun::countPiles()
{
    const std::vector<LonLat> places = m_piles.candidates();
    if (places.empty())
        return {};
    std::vector<Pile> piles;
    for (const LonLat &at : places)
        piles.push_back({at, 0, 0});
    const QStringList columns{QStringLiteral("src_batch"), QStringLiteral("src_row")};
    const auto read = eachRow(m_cache, m_spec.id, columns, true, [&](qint64, const std::vector<Value> &cells, QByteArrayView gpkg) {
        const auto shape = fromGpkg(gpkg);
        // rows that were there already and stayed as they are keep their batch
        if ((m_mode == WriteMode::Append && cells[0] != Value(m_writer->batch())) || !shape || shape->pointCount() != 1)
            return;
        for (Pile &pile : piles)
            if (pile.at.lon == shape->xy[0] && pile.at.lat == shape->xy[1]) {
                const qint64 row = std::get<qint64>(cells[1]);
                pile.firstRow = pile.rows++ == 0 ? row : std::min(pile.firstRow, row);
            }
    });
    if (!read)
        return fail(read);
    std::erase_if(piles, [this](const Pile &pile) { return !m_piles.isPile(pile.rows); });
    std::sort(piles.begin(), piles.end(), [](const Pile &a, const Pile &b) { return a.rows > b.rows; });
    for (const Pile &pile : piles)
        m_report.warnings << QStringLiteral("%1 rows lie at one place (%2, %3; the first is row %4): perhaps the one that stands for an unknown position")
                                 .arg(pile.rows)
                                 .arg(pile.at.lon, 0, 'f', 6)
                                 .arg(pile.at.lat, 0, 'f', 6)
                                 .arg(pile.firstRow);
    m_report.piles = std::move(piles);
    return {};
}

/// Classes of other lists: which have no line, most rows first, and how many rows rest on lines that nobody verified.
void ImportRun::tellCrossed()
{
    constexpr std::size_t named = 20;
    const RowMapper::Crossed &crossed = m_mapper->crossed();
    std::vector<std::pair<qint64, QString>> unmapped;
    for (auto it = crossed.unmapped.cbegin(); it != crossed.unmapped.cend(); ++it)
        unmapped.emplace_back(-it.value(), it.key());
    std::ranges::sort(unmapped);
    QStringList names;
    for (const auto &[rows, name] : unmapped | std::views::take(named))
        names << QStringLiteral("%1 (%2)").arg(name).arg(-rows);
    if (!names.isEmpty())
        m_report.warnings << QStringLiteral("%1 class codes have no line in the cross-walk and stay as they are: %2")
                                 .arg(unmapped.size())
                                 .arg(names.join(QStringLiteral(", ")));
    if (crossed.unverified > 0)
        m_report.warnings << QStringLiteral("%1 rows have their class by lines of the cross-walk that are marked “to be verified”").arg(crossed.unverified);
}

Result<void> ImportRun::finish(const SourceSummary &summary)
{
    for (const QString &warning : summary.warnings) // the summary repeats those of the description
        if (!m_report.warnings.contains(warning))
            m_report.warnings << warning;
    if (!m_writer || summary.rowsRead != m_report.rowsIn)
        return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("%1 rows were counted, %2 arrived").arg(summary.rowsRead).arg(m_report.rowsIn)});
    if (m_report.rowsIn == 0)
        return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("it holds no rows")});
    if (m_report.rowsAccepted == 0) {
        const RowIssue &first = m_report.issues.front();
        return fail(ErrorCode::FormatDamaged,
                    {m_path,
                     QStringLiteral("none of its %1 rows can be taken (row %2, %3: %4)")
                         .arg(QString::number(m_report.rowsIn), QString::number(first.row), first.column, first.message)});
    }
    if (const auto ended = m_writer->endRows(); !ended)
        return fail(ended);
    if (const PlacedRows &p = m_report.placed; p.byAddress + p.byBuilding + p.byCommunity > 0)
        m_report.warnings << QStringLiteral("rows without coordinates were placed: %1 by their address, %2 by their building, %3 in the middle of their "
                                            "community; %4 have no place")
                                 .arg(p.byAddress)
                                 .arg(p.byBuilding)
                                 .arg(p.byCommunity)
                                 .arg(p.nowhere);
    tellCrossed();
    if (const auto counted = countPiles(); !counted)
        return fail(counted);
    const BatchState counts = m_writer->state();
    m_report.inserted = counts.inserted;
    m_report.updated = counts.updated;
    m_report.unchanged = counts.unchanged;
    m_report.deleted = counts.deleted;
    if (m_book.hasNew()) {
        const DatasetSpec *codes = m_catalog.dataset(QStringLiteral("code"));
        if (!codes)
            return fail(ErrorCode::DatasetUnknown, {QStringLiteral("code")});
        if (const auto written = m_book.writeNew(*m_writer, *codes); !written)
            return fail(written);
    }
    if (m_options.recipe && !m_options.recipe->attribution.isEmpty())
        if (const auto named = addCredit(*m_writer, m_cache, m_spec.id, m_options.recipe->attribution, m_mode == WriteMode::Replace); !named)
            return fail(named);
    if (!m_options.isDryRun) {
        if (!m_control.passPointOfNoReturn())
            return fail(ErrorCode::Cancelled);
        const auto batch = m_writer->commit();
        if (!batch)
            return fail(batch);
        m_report.batch = *batch;
    }
    m_writer.reset();
    const bool isPlain = m_report.issues.empty() && m_report.warnings.isEmpty();
    m_report.outcome = isPlain ? ImportReport::Outcome::Accept : ImportReport::Outcome::AcceptReport;
    return {};
}

ImportReport ImportRun::rejectedReport(Error error)
{
    m_writer.reset(); // takes everything back
    m_report.outcome = ImportReport::Outcome::Reject;
    m_report.rowsRejected = m_report.rowsIn;
    m_report.rowsAccepted = 0;
    m_report.error = std::move(error);
    return std::move(m_report);
}

bool ImportRun::stop(Error error)
{
    m_error = std::move(error);
    return false;
}

} // namespace om
