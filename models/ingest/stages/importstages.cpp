// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an import that sees to the stages of tickets before the first row is taken.
#include "ingest/cachereading.h"
#include "ingest/importrun.h"
#include "ingest/stages/tracesteps.h"

namespace om {

namespace {

/// Reads a file for its rows only.
class RowReader : public SourceSink
{
public:
    explicit RowReader(std::function<bool(const Row &)> take)
        : m_take(std::move(take))
    { }
    const QString &sha256() const { return m_sha256; }

    bool describe(const SourceDescription &description) override
    {
        m_sha256 = description.sha256;
        return true;
    }
    bool row(Row &&row) override { return m_take(row); }
    bool rejected(const RowIssue &, const QString &) override { return true; }

private:
    std::function<bool(const Row &)> m_take;
    QString m_sha256;
};

} // namespace

Result<void> ImportRun::prepareStages()
{
    const bool isTrace = m_spec.id == u"ticket_trace";
    const bool mayMove = m_spec.id == u"ticket" && m_mode == WriteMode::Upsert; // else every ticket is new, or the file says anew how all stand
    if (!m_fields.contains(u"stage") || !(isTrace || mayMove))
        return {};
    auto workflow = Workflow::load();
    if (!workflow)
        return fail(workflow);
    StageChecks stages(*workflow, m_fields);
    if (isTrace) {
        auto refused = refusedSteps(*workflow);
        if (!refused)
            return fail(refused);
        stages.setRefused(*std::move(refused));
    } else {
        auto stored = storedStages();
        if (!stored)
            return fail(stored);
        stages.setStored(*std::move(stored));
    }
    m_checks->setStages(std::move(stages));
    return {};
}

Result<QHash<QString, int>> ImportRun::storedStages() const
{
    QHash<QString, int> stages;
    const QStringList columns{QStringLiteral("ticket_no"), QStringLiteral("stage")};
    const auto read = eachRow(m_cache, m_spec.id, columns, false, [&stages](qint64, const std::vector<Value> &cells, QByteArrayView) {
        if (const auto stage = stageOf(cells[1]))
            stages.insert(toText(cells[0]), *stage);
    });
    if (!read)
        return fail(read);
    return stages;
}

/// A row can be judged only when all steps of its ticket are known, and they may stand anywhere in the file. So the file is read twice, which takes
/// its time; keeping its rows until the last has come would take memory without end.
Result<QHash<qint64, StageRefusal>> ImportRun::refusedSteps(const Workflow &workflow) const
{
    const QStringList columns{QStringLiteral("ticket_no"), QStringLiteral("seq"), QStringLiteral("stage")};
    TraceSteps steps;
    // Both learn of rows: these are not those of the import.
    RowMapper mapper = *m_mapper;
    RowChecks checks = *m_checks;
    std::vector<std::size_t> cells;
    for (const QString &column : columns)
        cells.push_back(std::size_t(m_fields.indexOf(column)));
    Row target;
    RowReader reader([&](const Row &source) {
        if (isEmpty(source) || isSkipped(source))
            return !m_control.isCancelled();
        RowFindings findings;
        mapper.map(source, target, findings);
        checks.checkCells(target, false, findings);
        const auto stage = stageOf(target.cells[cells[2]]);
        if (findings.refusals.empty() && stage)
            steps.add(toText(target.cells[cells[0]]), toText(target.cells[cells[1]]).toLongLong(), *stage, source.sourceRow);
        return !m_control.isCancelled();
    });
    if (const auto summary = readFile(reader); !summary)
        return fail(summary);
    if (reader.sha256() != m_report.source.sha256)
        return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("the file changed while it was read")});
    if (m_mode != WriteMode::Replace) {
        const auto read = eachRow(m_cache, m_spec.id, columns, false, [&steps](qint64, const std::vector<Value> &stored, QByteArrayView) {
            if (const auto stage = stageOf(stored[2]))
                steps.addStored(toText(stored[0]), toText(stored[1]).toLongLong(), *stage);
        });
        if (!read)
            return fail(read);
    }
    return steps.refused(workflow, m_mode == WriteMode::Upsert);
}

} // namespace om
