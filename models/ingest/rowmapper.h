// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "geo/source.h"
#include "ingest/areagrid.h"
#include "ingest/cellparser.h"
#include "ingest/codes/classcrosswalk.h"
#include "ingest/importcodes.h"
#include "ingest/keyindex.h"
#include "ingest/recipe.h"

#include <QSet>

#include <memory>

namespace om {

/// What is wrong with one row (it is refused) and what is worth knowing of it (it is taken all the same).
struct RowFindings
{
    std::vector<RowIssue> refusals;
    std::vector<RowIssue> notes;
};

/// Turns rows of a source into rows of a dataset by the rules of a recipe. Not thread-safe: `book` learns new codes.
class RowMapper
{
public:
    /// What rules ask of other datasets of the cache.
    struct Lookups
    {
        std::function<Result<std::shared_ptr<const AreaGrid>>(const QString &dataset)> areas; ///< polygons, for `within`
        std::function<Result<std::shared_ptr<const KeyIndex>>(const QString &dataset)> names; ///< for `keyOf`
        std::function<Result<std::shared_ptr<const ClassCrosswalk>>()> classes = {}; ///< for `crosswalk`
    };

    /// RecipeInvalid when the recipe names a column that the file or a field that the dataset lacks. All arguments by reference live as
    /// long as the mapper.
    static Result<RowMapper> byRecipe(const DatasetSpec &spec, const std::vector<FieldSpec> &columns, const Recipe &recipe, const ZoneClock &clock,
                                      ImportCodes &book, const Lookups &lookups);
    /// Of a dataset made by ownDataset: each column becomes the next field, one of amounts the next two.
    static RowMapper inOrder(const DatasetSpec &spec, const SourceDescription &source, const ZoneClock &clock, ImportCodes &book);

    const QStringList &fields() const { return m_fields; } ///< of the rows that come out
    const QStringList &warnings() const { return m_warnings; } ///< lists that were not found
    std::vector<QStringList> targets() const; ///< by column of the source: the fields that it goes to

    /// Fills target.cells (in the order of fields()); geometry and row number are taken over as they are.
    void map(const Row &source, Row &target, RowFindings &findings);

    /// What became of classes of other lists in all rows mapped so far.
    struct Crossed
    {
        QHash<QString, qint64> unmapped; ///< code or text → rows that have no class by it
        qint64 unverified = 0; ///< rows whose class comes of a line that is to be verified
    };
    const Crossed &crossed() const { return m_crossed; }

private:
    struct Rule
    {
        const FieldSpec *field = nullptr;
        std::vector<int> columns, sum;
        QString text; ///< template …
        std::vector<std::pair<QString, int>> pieces; ///< … as literal text, then a column (−1 = none)
        FieldRule given;
        TimeForm form;
        QSet<QString> nulls; ///< folded
        int whenColumn = -1; ///< only rows where it has …
        QString whenValue = {}; ///< … this value, folded; −1 = all rows
        std::shared_ptr<const AreaGrid> within;
        std::shared_ptr<const KeyIndex> names; ///< null unless `keyOf` is given and rows are known
        bool collects = false; ///< its values become codes
    };
    RowMapper(const ZoneClock &clock, ImportCodes &book)
        : m_clock(&clock)
        , m_book(&book)
    { }
    Result<void> prepareCrossing(const DatasetSpec &spec, std::vector<FieldRule> &rules, const Lookups &lookups);
    void add(Rule rule);
    /// What the rule finds before it is parsed, null = nothing: a cell of the source or `made`, which it may fill. `column` names its place.
    const Value *rawValue(const Rule &rule, const Row &source, const QString *&column, Value &made) const;
    Value madeValue(const Rule &rule, const Row &source, const QString *&column) const; ///< of a rule whose columns are empty
    const Value *cell(const Rule &rule, const Row &source, int column) const; ///< null = empty, or stands for nothing
    // Steps of map(): what becomes of a value, in `made` when it is a new one; null = the cell stays empty.
    const Value *amountPart(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const;
    const Value *mapped(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const;
    const Value *crossed(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, const Row &target, RowFindings &findings);
    const Value *keyed(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const;
    void refuse(RowFindings &findings, const Row &source, const QString &column, const QString &code, const QString &message) const;
    Value coded(const Rule &rule, const QString &text, const Row &source, const QString &column, RowFindings &findings);

    const ZoneClock *m_clock;
    ImportCodes *m_book;
    std::vector<QString> m_columns; ///< names, for messages
    std::vector<Rule> m_rules;
    QStringList m_fields, m_warnings;
    std::shared_ptr<const ClassCrosswalk> m_classes; ///< null unless a rule asks for it
    int m_kindRule = -1; ///< that of object_kind: it goes before those that cross
    QString m_crossedField; ///< the one whose rule tells what is unmapped, once a row
    Crossed m_crossed;
};

} // namespace om
