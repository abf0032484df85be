// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importrun.h"

#include "ingest/cachereading.h"
#include "ingest/crsdecision.h"
#include "ingest/knownplaces.h"
#include "ingest/mendedsource.h"
#include "ingest/owndataset.h"
#include "ingest/refusedcontent.h"
#include "ingest/textcheck.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QScopeGuard>

#include <future>

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
    MendedSource mended(m_refused, *this);
    SourceSink &sink = m_options.mends == 0 ? static_cast<SourceSink &>(*this) : mended;
    auto reading = std::async(std::launch::async, [this, &sink] {
        const auto finished = qScopeGuard([this] { m_handOver.finish(); });
        return readSource(m_options.workerProgram, m_path, readOptions(m_options), sink);
    });
    {
        const auto stopped = qScopeGuard([this] { m_handOver.stop(); }); // whatever happens here, the other thread must not wait for ever
        m_handOver.serve([this](HandOver::Step &step) {
            m_written = write(step);
            return m_written.has_value();
        });
    }
    auto summary = reading.get();
    if (mended.error())
        return std::unexpected(*mended.error());
    return summary;
}

Result<void> ImportRun::mended(qint64 row)
{
    const auto refused = m_refused.constFind(row);
    return refused == m_refused.cend() ? Result<void>() : m_writer->mend(*refused);
}

Result<void> ImportRun::chooseDataset()
{
    QString id = m_options.dataset;
    if (m_options.recipe) {
        if (!id.isEmpty() && id != m_options.recipe->dataset)
            return fail(ErrorCode::Usage, {QStringLiteral("--dataset %1 with a recipe for %2").arg(id, m_options.recipe->dataset)});
        id = m_options.recipe->dataset;
    }
    m_report.dataset = id;
    if (id.isEmpty())
        return {};
    if (const DatasetSpec *known = m_catalog.dataset(id)) {
        m_spec = *known;
    } else {
        const auto own = m_cache.dataset(id);
        if (!own)
            return fail(ErrorCode::DatasetUnknown, {id});
        m_spec = own->spec;
    }
    return {};
}

std::optional<Placing> ImportRun::place(const PositionSurvey &survey, const QString &stated)
{
    std::optional<Placing> placing;
    m_handOver.call([&] { placing = findPlacing(survey, stated); });
    return placing;
}

std::optional<Placing> ImportRun::findPlacing(const PositionSurvey &survey, const QString &stated)
{
    const auto known = knownPlaces(m_cache, m_catalog, m_spec.id);
    if (!known)
        return std::nullopt; // the cache says the same again when it is written
    PositionSurvey folded = survey;
    for (PositionSurvey::Point &point : folded.points)
        point.name = m_catalog.characterFold().folded(point.name);
    m_report.crsFinding = findCrs(folded, *known);
    m_report.crsStated = stated;
    CrsDecision decision = decideCrs(*m_report.crsFinding, survey, stated);
    m_crsWarnings = std::move(decision.warnings);
    return decision.placing;
}

bool ImportRun::describe(const SourceDescription &description)
{
    m_report.source = description;
    m_report.warnings = description.warnings + m_crsWarnings;
    m_control.report(0, std::max<qint64>(description.rowsClaimed, 0));
    Result<void> prepared;
    const bool isDone = m_handOver.call([&] { prepared = prepare(); });
    return prepared ? isDone : stop(prepared.error());
}

Result<void> ImportRun::prepare()
{
    if (m_spec.id.isEmpty()) {
        QString id = asciiId(QFileInfo(m_path).completeBaseName());
        const auto present = m_cache.datasets();
        if (!present)
            return fail(present);
        QStringList taken;
        for (const DatasetSpec &spec : m_catalog.datasets())
            taken << spec.id;
        for (const DatasetState &state : *present)
            if (m_mode == WriteMode::Append || state.spec.id != id)
                taken << state.spec.id;
        id = uniqueId(id, taken);
        m_spec = ownDataset(id, m_path, m_report.source);
        m_report.dataset = id;
    }
    if (auto book = ImportCodes::of(m_cache, m_catalog.characterFold()))
        m_book = std::move(*book);
    else
        return fail(book);
    if (const auto ready = prepareMapper(); !ready)
        return fail(ready);
    if (const auto ready = prepareChecks(); !ready)
        return fail(ready);
    const BatchMeta meta{.kind = QStringLiteral("import"),
                         .dataset = m_spec.id,
                         .source = QFileInfo(m_path).fileName(),
                         .sha256 = m_report.source.sha256,
                         .recipe = m_options.recipe ? m_options.recipe->id : QString(),
                         .operatorName = m_options.operatorName,
                         .note = {}};
    auto writer = m_cache.begin(meta);
    if (!writer)
        return fail(writer);
    m_writer = std::move(*writer);
    if (const auto made = m_writer->ensureDataset(m_spec); !made)
        return fail(made);
    return m_writer->beginRows(m_spec.id, m_mapper->fields(), m_mode);
}

Result<void> ImportRun::prepareMapper()
{
    const std::vector<FieldSpec> &columns = m_report.source.fields;
    if (m_options.recipe) {
        const auto areas = [this](const QString &dataset) -> Result<std::shared_ptr<const AreaGrid>> {
            if (!m_areas.contains(dataset)) {
                auto grid = areasOf(m_cache, dataset);
                if (!grid)
                    return fail(grid);
                m_areas.insert(dataset, std::make_shared<const AreaGrid>(std::move(*grid)));
            }
            return m_areas.value(dataset);
        };
        auto mapper = RowMapper::byRecipe(m_spec, columns, *m_options.recipe, m_clock, m_book, areas);
        if (!mapper)
            return fail(mapper);
        m_mapper = std::move(*mapper);
        const qsizetype sign = m_options.recipe->skipWhere.indexOf(u'=');
        if (sign > 0) {
            const QString name = m_options.recipe->skipWhere.left(sign);
            m_skipValue = foldedValue(m_options.recipe->skipWhere.mid(sign + 1));
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (columns[i].name == name)
                    m_skipColumn = int(i);
            if (m_skipColumn < 0)
                return fail(ErrorCode::RecipeInvalid, {m_options.recipe->id, QStringLiteral("skipWhere: the file has no column “%1”").arg(name)});
        }
    } else if (m_options.dataset.isEmpty()) {
        m_mapper = RowMapper::inOrder(m_spec, m_report.source, m_clock, m_book);
    } else {
        m_mapper = RowMapper::byName(m_spec, columns, m_clock, m_book);
        if (m_mapper->fields().isEmpty())
            return fail(ErrorCode::FormatMismatch, {m_path, m_spec.id, QStringLiteral("without one column of it")});
    }
    m_report.warnings << m_mapper->warnings();
    return {};
}

Result<void> ImportRun::prepareChecks()
{
    Box extent;
    if (const auto communities = m_cache.dataset(QStringLiteral("community")); communities && m_spec.id != u"community" && m_spec.id != u"district")
        extent = communities->extent;
    m_checks.emplace(m_spec, m_mapper->fields(), extent);
    const bool keepsPlaces = m_mode == WriteMode::Upsert; // rows that are there stay where they are
    if (m_spec.geometry != GeometryType::None && m_report.source.geometry == GeometryType::None && !keepsPlaces)
        m_report.warnings << QStringLiteral("the file has no positions; its rows are not on the map");
    if (m_mode == WriteMode::Append && !m_spec.key.isEmpty()) {
        QSet<QString> keys;
        const auto read =
            eachRow(m_cache, m_spec.id, m_spec.key, false, [&keys](qint64, const std::vector<Value> &cells, QByteArrayView) { keys.insert(keyText(cells)); });
        if (!read)
            return fail(read);
        m_checks->setExistingKeys(std::move(keys));
    }
    return {};
}

bool ImportRun::row(Row &&source)
{
    if (m_control.isCancelled())
        return stop({ErrorCode::Cancelled, {}, {}});
    m_control.report(++m_report.rowsIn, m_control.total());
    RowFindings findings;
    findings.notes.swap(m_noted);
    if (isSkipped(source)) {
        findings.refusals.push_back({source.sourceRow, m_report.source.fields[std::size_t(m_skipColumn)].name, QStringLiteral("skipped_by_recipe"),
                                     QStringLiteral("the recipe leaves it out")});
    } else {
        HandOver::Step &step = m_handOver.next();
        Row &target = step.row;
        m_mapper->map(source, target, findings);
        std::swap(target.geometry, source.geometry);
        target.sourceRow = source.sourceRow;
        noteDefects(target, findings);
        m_checks->check(target, m_report.source.geometry != GeometryType::None, findings);
        if (findings.refusals.empty()) {
            ++m_report.rowsAccepted;
            m_report.issues.insert(m_report.issues.end(), findings.notes.begin(), findings.notes.end());
            preview(target);
            step.mayMend = true;
            return m_handOver.give();
        }
        std::swap(source.geometry, target.geometry);
    }
    // A table has its position in its columns.
    if (m_report.source.format == u"CSV" || m_report.source.format == u"XLSX")
        source.geometry = {};
    return refuse(findings.refusals, refusedText(m_report.source.fields, source), true);
}

bool ImportRun::rejected(const RowIssue &issue, const QString &content)
{
    if (m_control.isCancelled())
        return stop({ErrorCode::Cancelled, {}, {}});
    m_control.report(++m_report.rowsIn, m_control.total());
    return refuse({issue}, content, false);
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

bool ImportRun::refuse(const std::vector<RowIssue> &refusals, const QString &content, bool mayMend)
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
                                  .content = content};
    return m_handOver.give();
}

void ImportRun::noteDefects(const Row &target, RowFindings &findings) const
{
    for (std::size_t i = 0; i < target.cells.size(); ++i) {
        const auto *text = std::get_if<QString>(&target.cells[i]);
        const auto defect = text ? obviousDefect(*text) : std::nullopt;
        if (defect)
            findings.notes.push_back({target.sourceRow, m_mapper->fields()[qsizetype(i)], textDefectName(*defect),
                                      QStringLiteral("“%1” has characters that cannot be right").arg(text->left(80))});
    }
}

void ImportRun::preview(const Row &target)
{
    constexpr qsizetype shown = 10;
    if (!m_options.isDryRun || m_report.preview.size() >= shown)
        return;
    QJsonObject json;
    for (std::size_t i = 0; i < target.cells.size(); ++i)
        json.insert(m_mapper->fields()[qsizetype(i)], jsonOf(target.cells[i]));
    if (!target.geometry.isNull()) {
        const LonLat at = anchor(target.geometry);
        json.insert(QStringLiteral("geom"), QJsonArray{at.lon, at.lat}); // a name that no field has
    }
    m_report.preview.append(json);
}

bool ImportRun::isSkipped(const Row &row) const
{
    return m_skipColumn >= 0 && foldedValue(toText(row.cells[std::size_t(m_skipColumn)])) == m_skipValue;
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
    if (!m_options.isDryRun) {
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
