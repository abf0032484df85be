// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/handover.h"
#include "ingest/importer.h"
#include "ingest/placefinder.h"
#include "ingest/rowchecks.h"
#include "ingest/rowmapper.h"

namespace om {

/// One import under way: the source is read, mapped and checked on a thread of its own, while the cache's thread writes the rows into one batch,
/// which is dropped unless finish commits it.
class ImportRun : public SourceSink
{
public:
    ImportRun(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control);

    /// Reads the file and ends the batch.
    ImportReport execute();

    std::optional<Placing> place(const PositionSurvey &survey, const QString &stated) override;
    bool describe(const SourceDescription &description) override;
    bool row(Row &&row) override;
    bool rejected(const RowIssue &issue, const QString &content) override;
    bool noted(const RowIssue &issue) override;

private:
    Result<void> chooseDataset();
    Result<void> prepare();
    Result<void> prepareMapper();
    Result<void> prepareSkipping();
    void preparePlacing();
    void profileColumns(const std::vector<QStringList> &targets);
    QString readingNote() const;
    Result<void> prepareChecks();
    Result<void> prepareStages(); ///< of tickets and traces
    Result<QHash<QString, int>> storedStages() const; ///< of tickets
    Result<QHash<qint64, StageRefusal>> refusedSteps(const Workflow &workflow) const; ///< of traces, by row
    Result<void> finish(const SourceSummary &summary);
    std::optional<Placing> findPlacing(const PositionSurvey &survey, const QString &stated);
    bool refuse(const std::vector<RowIssue> &refusals, const QString &content, qint64 byte, bool mayMend);
    Result<void> write(HandOver::Step &step); ///< on the cache's thread
    bool isEmpty(const Row &row) const;
    bool isSkipped(const Row &row) const;
    Result<void> countPiles();
    void tellCrossed();
    Result<SourceSummary> read();
    /// Gives the rows of the file to the sink; mended ones under the number that they had in the file they were refused from.
    Result<SourceSummary> readFile(SourceSink &sink) const;
    Result<void> mended(qint64 row);
    void profile(const Row &source);
    void dropNullIsland(Row &target, RowFindings &findings) const;
    Result<void> findPlaces(const Geometry &given); ///< what the cache knows of places takes its time, and most files need none of it
    void placeByClues(Row &target);
    void preview(const Row &target);
    void noteDefects(const Row &target, RowFindings &findings) const;
    ImportReport rejectedReport(Error error);
    bool stop(Error error);

    Cache &m_cache;
    const Catalog &m_catalog;
    QString m_path;
    ImportOptions m_options;
    JobControl &m_control;
    WriteMode m_mode = WriteMode::Append;
    ZoneClock m_clock;

    ImportReport m_report;
    QStringList m_crsWarnings; ///< found before the description comes
    std::optional<Error> m_error; ///< why the sink stopped the reading
    Result<void> m_written; ///< how writing went
    HandOver m_handOver; ///< from the thread that reads to that of the cache
    DatasetSpec m_spec;
    ImportCodes m_book;
    QHash<QString, std::shared_ptr<const AreaGrid>> m_areas;
    QHash<QString, std::shared_ptr<const KeyIndex>> m_names;
    std::optional<RowMapper> m_mapper;
    std::optional<RowChecks> m_checks;
    QStringList m_fields; ///< of the rows that are written: those of the mapper, and loc_quality when rows are placed
    bool m_isPlacing = false; ///< rows without a position get one by what the cache knows
    std::optional<PlaceFinder> m_places; ///< since the first such row
    PileFinder m_piles;
    int m_skipColumn = -1;
    QString m_skipValue;
    std::vector<RowIssue> m_noted; ///< of the row to come
    QHash<qint64, QuarantinedRow> m_refused; ///< what the file mends, by row
    std::unique_ptr<BatchWriter> m_writer;
};

} // namespace om
