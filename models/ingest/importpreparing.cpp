// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first half of an import: everything that is decided before the first row.
#include "ingest/cachereading.h"
#include "ingest/columnmatch.h"
#include "ingest/crsdecision.h"
#include "ingest/filecheck.h"
#include "ingest/importrun.h"
#include "ingest/knownplaces.h"
#include "ingest/owndataset.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace om {

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
    preparePlacing();
    if (const auto ready = prepareChecks(); !ready)
        return fail(ready);
    const BatchMeta meta{.kind = QStringLiteral("import"),
                         .dataset = m_spec.id,
                         .source = QFileInfo(m_path).fileName(),
                         .sha256 = m_report.source.sha256,
                         .recipe = m_options.recipe ? m_options.recipe->id : QString(),
                         .operatorName = m_options.operatorName,
                         .note = readingNote()};
    auto writer = m_cache.begin(meta);
    if (!writer)
        return fail(writer);
    m_writer = std::move(*writer);
    if (const auto made = m_writer->ensureDataset(m_spec); !made)
        return fail(made);
    return m_writer->beginRows(m_spec.id, m_fields, m_mode);
}

QString ImportRun::readingNote() const
{
    const Recipe reading = recipeToRemember(m_report, m_options, m_options.recipe ? m_options.recipe->id : QString());
    const QJsonObject note{{QStringLiteral("reading"), toJson(reading)}};
    return QString::fromUtf8(QJsonDocument(note).toJson(QJsonDocument::Compact));
}

Result<void> ImportRun::prepareMapper()
{
    const std::vector<FieldSpec> &columns = m_report.source.fields;
    if (!m_options.recipe && m_options.dataset.isEmpty()) {
        m_mapper = RowMapper::inOrder(m_spec, m_report.source, m_clock, m_book);
        profileColumns(m_mapper->targets());
    } else {
        m_report.recipe = m_options.recipe ? *m_options.recipe : proposedRecipe(m_spec, m_report.source, m_catalog.columnNames());
        if (m_report.recipe.fields.empty()) {
            profileColumns(std::vector<QStringList>(columns.size()));
            return fail(ErrorCode::FormatMismatch, {m_path, m_spec.id, QStringLiteral("without one column of it")});
        }
        const auto found = [](auto &known, const QString &dataset, auto &&make) -> Result<std::decay_t<decltype(known[dataset])>> {
            if (!known.contains(dataset)) {
                auto made = make();
                if (!made)
                    return fail(made);
                known.insert(dataset, std::make_shared<const std::decay_t<decltype(*made)>>(*std::move(made)));
            }
            return known.value(dataset);
        };
        const RowMapper::Lookups lookups{
            .areas = [&](const QString &dataset) { return found(m_areas, dataset, [&] { return areasOf(m_cache, dataset); }); },
            .names =
                [&](const QString &dataset) {
                    const CharacterFold &fold = m_catalog.characterFold();
                    return found(m_names, dataset, [&] { return KeyIndex::of(m_cache, dataset, fold, droppedSuffixes(m_cache) + fold.areaEndings()); });
                },
            .classes = [&]() -> Result<std::shared_ptr<const ClassCrosswalk>> {
                auto classes = ClassCrosswalk::of(m_cache, m_catalog.characterFold());
                if (!classes)
                    return fail(classes);
                return std::make_shared<const ClassCrosswalk>(*std::move(classes));
            },
        };
        auto mapper = RowMapper::byRecipe(m_spec, columns, m_report.recipe, m_clock, m_book, lookups);
        if (!mapper)
            return fail(mapper);
        m_mapper = *std::move(mapper);
        profileColumns(m_mapper->targets()); // before anything is refused: whoever mends the mapping sees it
        for (const QString &key : std::as_const(m_spec.key))
            if (!m_mapper->fields().contains(key))
                return fail(ErrorCode::FormatMismatch, {m_path, m_spec.id, QStringLiteral("without a column for its key “%1”").arg(key)});
    }
    m_fields = m_mapper->fields();
    m_report.warnings << m_mapper->warnings();
    return prepareSkipping();
}

void ImportRun::profileColumns(const std::vector<QStringList> &targets)
{
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const QString &name = m_report.source.fields[i].name;
        QStringList fields = targets[i];
        if (m_report.source.positionFields.contains(name))
            fields << QStringLiteral("geom");
        else if (fields.isEmpty() && !m_options.recipe)
            m_report.warnings << QStringLiteral("column “%1” belongs to no field of %2 and was left out").arg(name, m_spec.id);
        m_report.columns.push_back({name, {}, 0, fields});
    }
}

Result<void> ImportRun::prepareSkipping()
{
    if (!m_options.recipe)
        return {};
    const std::vector<FieldSpec> &columns = m_report.source.fields;
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
    return {};
}

void ImportRun::preparePlacing()
{
    const QString quality = QStringLiteral("loc_quality");
    // A row that is updated keeps its place, and whether one is updated is known only when it is written.
    const auto state = m_cache.dataset(m_spec.id);
    const bool mayUpdate = m_mode == WriteMode::Upsert && state && state->rows > 0;
    if (m_spec.geometry != GeometryType::Point || !m_spec.field(quality) || mayUpdate)
        return;
    m_isPlacing = true;
    if (!m_fields.contains(quality))
        m_fields << quality;
}

Result<void> ImportRun::prepareChecks()
{
    Box extent;
    if (const auto communities = m_cache.dataset(QStringLiteral("community")); communities && m_spec.id != u"community" && m_spec.id != u"district")
        extent = communities->extent;
    m_checks.emplace(m_spec, m_catalog.rules(m_spec.id), m_fields, extent);
    const bool keepsPlaces = m_mode == WriteMode::Upsert; // rows that are there stay where they are
    if (m_spec.geometry != GeometryType::None && m_report.source.geometry == GeometryType::None && !keepsPlaces && !m_isPlacing)
        m_report.warnings << QStringLiteral("the file has no positions; its rows are not on the map");
    if (m_mode == WriteMode::Append && !m_spec.key.isEmpty()) {
        QSet<QString> keys;
        const auto read =
            eachRow(m_cache, m_spec.id, m_spec.key, false, [&keys](qint64, const std::vector<Value> &cells, QByteArrayView) { keys.insert(keyText(cells)); });
        if (!read)
            return fail(read);
        m_checks->setExistingKeys(std::move(keys));
    }
    return prepareStages();
}

} // namespace om
