// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "geo/source.h"
#include "ingest/areagrid.h"
#include "ingest/cellparser.h"
#include "ingest/importcodes.h"
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

/// Turns rows of a source into rows of a dataset: by the rules of a recipe, or each column into the field of the same name or title
/// (case, blanks, underscores and hyphens ignored). Not thread-safe: `book` learns new codes.
class RowMapper
{
public:
    using Areas = std::function<Result<std::shared_ptr<const AreaGrid>>(const QString &dataset)>;

    /// RecipeInvalid when the recipe names a column that the file or a field that the dataset lacks; `areas` gives the polygons that
    /// rules with `within` need. All arguments by reference live as long as the mapper.
    static Result<RowMapper> byRecipe(const DatasetSpec &spec, const std::vector<FieldSpec> &columns, const Recipe &recipe, const ZoneClock &clock,
                                      ImportCodes &book, const Areas &areas);
    static RowMapper byName(const DatasetSpec &spec, const std::vector<FieldSpec> &columns, const ZoneClock &clock, ImportCodes &book);
    /// Of a dataset made by ownDataset: each column becomes the next field, one of amounts the next two.
    static RowMapper inOrder(const DatasetSpec &spec, const SourceDescription &source, const ZoneClock &clock, ImportCodes &book);

    const QStringList &fields() const { return m_fields; } ///< of the rows that come out
    const QStringList &warnings() const { return m_warnings; } ///< columns and lists that were not found

    /// Fills target.cells (in the order of fields()); geometry and row number are taken over as they are.
    void map(const Row &source, Row &target, RowFindings &findings);

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
        std::shared_ptr<const AreaGrid> within;
        bool collects = false; ///< its values become codes
    };
    RowMapper(const ZoneClock &clock, ImportCodes &book)
        : m_clock(&clock)
        , m_book(&book)
    { }
    void add(Rule rule);
    /// What the rule finds before it is parsed, null = nothing: a cell of the source or `made`, which it may fill. `column` names its place.
    const Value *rawValue(const Rule &rule, const Row &source, const QString *&column, Value &made) const;
    Value madeValue(const Rule &rule, const Row &source, const QString *&column) const; ///< of a rule whose columns are empty
    const Value *cell(const Rule &rule, const Row &source, int column) const; ///< null = empty, or stands for nothing
    void refuse(RowFindings &findings, const Row &source, const QString &column, const QString &code, const QString &message) const;
    Value coded(const Rule &rule, const QString &text, const Row &source, const QString &column, RowFindings &findings);

    const ZoneClock *m_clock;
    ImportCodes *m_book;
    std::vector<QString> m_columns; ///< names, for messages
    std::vector<Rule> m_rules;
    QStringList m_fields, m_warnings;
};

} // namespace om
