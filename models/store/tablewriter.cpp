// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gpkgfunctions_p.h"
#include "store/tablewriter_p.h"

#include <QHashFunctions>

namespace om::store {

namespace {

// Parameters and columns of the statements that prepare makes.
constexpr int fidParameter = 1, batchParameter = 2, rowParameter = 3, shapeParameter = 4, cellParameter = 5;
constexpr int fidColumn = 0, shapeColumn = 1, cellColumn = 2;

QByteArray numbered(int parameter)
{
    return '?' + QByteArray::number(parameter);
}

Cell cellAt(const Statement &row, int column)
{
    Cell cell;
    cell.type = sqlite3_column_type(row.handle(), column);
    switch (cell.type) {
    case SQLITE_INTEGER: cell.integer = row.integer(column); break;
    case SQLITE_FLOAT: cell.real = row.real(column); break;
    case SQLITE_TEXT: cell.text = row.text(column); break;
    default: break;
    }
    return cell;
}

qint64 hashOf(const std::vector<Cell> &cells, QByteArrayView geometry)
{
    std::size_t hash = qHashBits(geometry.data(), std::size_t(geometry.size()));
    for (const Cell &cell : cells) {
        switch (cell.type) {
        case SQLITE_INTEGER: hash = qHashMulti(hash, cell.integer); break;
        case SQLITE_FLOAT: hash = qHashMulti(hash, cell.real); break;
        case SQLITE_TEXT: hash = qHashBits(cell.text.data(), cell.text.size(), hash); break;
        default: hash = qHashMulti(hash, 0);
        }
    }
    return qint64(hash);
}

} // namespace

TableWriter::TableWriter(Connection &connection, ChangeRecorder &recorder, SearchIndex &search, qint64 batch, DatasetTable table)
    : m_connection(connection)
    , m_recorder(recorder)
    , m_search(search)
    , m_batch(batch)
    , m_table(std::move(table))
    , m_before(m_table)
    , m_firstNew(m_table.nextFid)
{ }

void TableWriter::forgetStatements()
{
    m_recorder.flush(m_table.spec.id);
    m_rowStatements = {};
    m_applyStatements = {};
    m_removeStatement = {};
}

TableWriter::Statements TableWriter::prepare(std::vector<FieldSpec> fields)
{
    const bool hasShape = m_table.hasGeometry();
    QByteArray names = "fid, src_batch, src_row", values = "?1, ?2, ?3", selected = hasShape ? "fid, geom" : "fid, NULL",
               assigned = "src_batch = ?2, src_row = ?3";
    if (hasShape) {
        names += ", geom";
        values += ", " + numbered(shapeParameter);
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QByteArray name = quoted(fields[i].name), parameter = numbered(cellParameter + int(i));
        names += ", " + name;
        values += ", " + parameter;
        selected += ", " + name;
        assigned += ", " + name + " = " + parameter;
    }
    Statements made;
    QByteArrayList conditions;
    for (const QString &key : std::as_const(m_table.spec.key)) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &f) { return f.name == key; });
        if (found == fields.end())
            raise(ErrorCode::Usage, {key}, QStringLiteral("the key field is missing"));
        made.keyCells.push_back(int(found - fields.begin()));
        conditions << quoted(key) + " = " + numbered(int(made.keyCells.size()));
    }
    const QByteArray condition = conditions.isEmpty() ? QByteArray("fid = ?1") : conditions.join(" AND ");
    const QByteArray t = m_table.table();
    made.insert = m_connection.prepare("INSERT INTO " + t + " (" + names + ") VALUES (" + values + ')', true);
    made.find = m_connection.prepare("SELECT " + selected + " FROM " + t + " WHERE " + condition, true);
    made.update = m_connection.prepare("UPDATE " + t + " SET " + assigned + " WHERE fid = ?1", true);
    if (hasShape)
        made.updateShape = m_connection.prepare("UPDATE " + t + " SET " + assigned + ", geom = " + numbered(shapeParameter) + " WHERE fid = ?1", true);
    made.fields = std::move(fields);
    return made;
}

void TableWriter::beginRows(const QStringList &fields, WriteMode mode)
{
    const DatasetSpec &spec = m_table.spec;
    std::vector<FieldSpec> specs;
    for (const QString &name : fields) {
        const FieldSpec *field = spec.field(name);
        if (!field || fields.count(name) > 1)
            raise(ErrorCode::FieldUnknown, {spec.id, name});
        specs.push_back(*field);
    }
    // Replace sets the fields that are not named to null; as cells that never come they are just that.
    if (mode == WriteMode::Replace)
        for (const FieldSpec &field : spec.fields)
            if (!fields.contains(field.name))
                specs.push_back(field);
    m_encoder.emplace(specs);
    m_rowStatements = prepare(std::move(specs));
    m_mode = mode;
    if (mode == WriteMode::Replace)
        m_seen.assign(std::size_t(m_table.nextFid), false);
    if (mode != WriteMode::Append && spec.key.isEmpty())
        indexContents();
    if (m_table.hasGeometry() && m_table.rows == 0) {
        dropRtreeTriggers(m_connection, m_table);
        m_packer.emplace(m_table.nextFid);
    }
}

void TableWriter::indexContents()
{
    m_contents.clear();
    QByteArray selected = m_table.hasGeometry() ? "fid, geom" : "fid, NULL";
    for (const FieldSpec &field : m_rowStatements.fields)
        selected += ", " + quoted(field.name);
    Statement row = m_connection.prepare("SELECT " + selected + " FROM " + m_table.table() + " ORDER BY fid DESC");
    std::vector<Cell> cells(m_rowStatements.fields.size());
    while (row.step()) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = cellAt(row, cellColumn + int(i));
        m_contents.emplace(hashOf(cells, row.blob(shapeColumn)), row.integer(fidColumn));
    }
}

/// The fid of a stored row with the content just encoded, each found once only; 0 = none.
qint64 TableWriter::sameContent()
{
    const auto [from, until] = m_contents.equal_range(hashOf(m_encoder->cells(), m_encoder->geometry()));
    for (auto it = from; it != until; ++it) {
        Statement &find = m_rowStatements.find;
        find.bind(fidParameter, it->second);
        const bool isEqual = find.step() && isSame(m_rowStatements, find, false);
        find.reset();
        if (isEqual) {
            const qint64 fid = it->second;
            m_contents.erase(it);
            return fid;
        }
    }
    return 0;
}

bool TableWriter::find(Statements &statements)
{
    for (std::size_t i = 0; i < statements.keyCells.size(); ++i)
        bindCell(statements.find, int(i) + 1, m_encoder->cells()[std::size_t(statements.keyCells[i])]);
    return statements.find.step();
}

bool TableWriter::isSame(const Statements &statements, const Statement &found, bool isShapeKept) const
{
    for (std::size_t i = 0; i < statements.fields.size(); ++i)
        if (!holds(found, cellColumn + int(i), m_encoder->cells()[i]))
            return false;
    return isShapeKept || !m_table.hasGeometry() || found.blob(shapeColumn) == QByteArrayView(m_encoder->geometry());
}

void TableWriter::write(const Row &row)
{
    m_encoder->encode(row);
    for (const int key : m_rowStatements.keyCells)
        if (m_encoder->cells()[std::size_t(key)].type == SQLITE_NULL)
            raise(ErrorCode::Usage, {m_rowStatements.fields[std::size_t(key)].name}, QStringLiteral("null in a key field"));
    qint64 known = 0;
    if (m_mode != WriteMode::Append && m_rowStatements.keyCells.empty()) {
        known = sameContent();
        m_counts.unchanged += known != 0;
    } else if (m_mode != WriteMode::Append) {
        const bool isShapeKept = m_mode == WriteMode::Upsert && m_encoder->geometry().isEmpty();
        if (find(m_rowStatements)) {
            known = m_rowStatements.find.integer(fidColumn);
            if (isSame(m_rowStatements, m_rowStatements.find, isShapeKept))
                ++m_counts.unchanged;
            else
                update(m_rowStatements, known, row.sourceRow, isShapeKept);
        }
        m_rowStatements.find.reset();
    }
    if (known == 0)
        insert(m_rowStatements, m_table.nextFid, row.sourceRow);
    else if (std::size_t(known) < m_seen.size())
        m_seen[std::size_t(known)] = true;
}

void TableWriter::insert(Statements &statements, qint64 fid, qint64 sourceRow)
{
    if (fid < m_table.nextFid) {
        m_recorder.watch(m_table.spec.id);
    } else if (m_rangeChange == 0) {
        m_rangeChange = m_recorder.openRange(m_table.spec.id, m_firstNew);
    } else {
        m_recorder.pause(m_table.spec.id);
    }
    Statement &statement = statements.insert;
    statement.bind(fidParameter, fid).bind(batchParameter, m_batch).bind(rowParameter, sourceRow);
    if (m_table.hasGeometry())
        statement.bindBlob(shapeParameter, m_encoder->geometry());
    for (std::size_t i = 0; i < statements.fields.size(); ++i)
        bindCell(statement, cellParameter + int(i), m_encoder->cells()[i]);
    const int code = sqlite3_step(statement.handle());
    statement.reset();
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        raise(ErrorCode::Usage, {m_table.spec.id}, QStringLiteral("a row with this key exists"));
    m_connection.verify(code);
    if (m_table.isSearchable && fid < m_firstNew)
        m_search.addRange(m_table, fid, fid + 1);
    const Box box = boxOf(m_encoder->geometry());
    m_table.extent.add(box);
    if (m_packer)
        m_packer->put(fid, box);
    m_table.nextFid = std::max(m_table.nextFid, fid + 1);
    ++m_table.rows;
    ++m_counts.inserted;
    m_isChanged = true;
}

void TableWriter::update(Statements &statements, qint64 fid, qint64 sourceRow, bool isShapeKept)
{
    const QByteArrayView oldShape = statements.find.blob(shapeColumn);
    const bool isShapeChanged = m_table.hasGeometry() && !isShapeKept && oldShape != QByteArrayView(m_encoder->geometry());
    const Box oldBox = boxOf(oldShape);
    statements.find.reset();

    m_recorder.watch(m_table.spec.id);
    Statement &statement = isShapeChanged ? statements.updateShape : statements.update;
    statement.bind(fidParameter, fid).bind(batchParameter, m_batch).bind(rowParameter, sourceRow);
    if (isShapeChanged)
        statement.bindBlob(shapeParameter, m_encoder->geometry());
    for (std::size_t i = 0; i < statements.fields.size(); ++i)
        bindCell(statement, cellParameter + int(i), m_encoder->cells()[i]);
    statement.run();
    m_recorder.flushIfLarge(m_table.spec.id);
    if (isShapeChanged) {
        const Box box = boxOf(m_encoder->geometry());
        takeBoxAway(oldBox);
        m_table.extent.add(box);
        if (m_packer)
            m_packer->put(fid, box);
    }
    if (m_table.isSearchable && fid < m_firstNew) {
        for (std::size_t i = 0; i < statements.fields.size(); ++i)
            if (statements.fields[i].name == m_table.spec.label)
                m_search.put(m_table, fid, QString::fromUtf8(m_encoder->cells()[i].text.data(), qsizetype(m_encoder->cells()[i].text.size())));
    }
    ++m_counts.updated;
    m_isChanged = true;
}

void TableWriter::remove(qint64 fid)
{
    if (!m_removeStatement) {
        const QByteArray shape = m_table.hasGeometry() ? "geom" : "NULL";
        m_removeStatement = m_connection.prepare("DELETE FROM " + m_table.table() + " WHERE fid = ?1 RETURNING " + shape, true);
    }
    m_recorder.watch(m_table.spec.id);
    m_removeStatement.bind(fidParameter, fid);
    if (m_removeStatement.step())
        takeBoxAway(boxOf(m_removeStatement.blob(0)));
    m_removeStatement.run();
    m_recorder.flushIfLarge(m_table.spec.id);
    if (m_table.isSearchable && fid < m_firstNew)
        m_search.remove(m_table, fid);
    --m_table.rows;
    ++m_counts.deleted;
    m_isChanged = true;
}

void TableWriter::endRows()
{
    m_contents.clear();
    if (m_packer) {
        m_packer->write(m_connection, m_table);
        m_packer.reset();
        createRtreeTriggers(m_connection, m_table);
    }
    if (m_mode != WriteMode::Replace)
        return;
    std::vector<qint64> gone;
    {
        Statement row = m_connection.prepare("SELECT fid FROM " + m_table.table() + " WHERE fid < ?1");
        row.bind(1, qint64(m_seen.size()));
        while (row.step())
            if (!m_seen[std::size_t(row.integer(0))])
                gone.push_back(row.integer(0));
    }
    for (const qint64 fid : gone)
        remove(fid);
    m_seen.clear();
}

bool TableWriter::apply(const RowChange &change)
{
    if (!m_applyStatements.insert)
        m_applyStatements = prepare(m_table.spec.fields);
    Statements &statements = m_applyStatements;
    const bool isByFid = statements.keyCells.empty();
    const auto numberKey = [&] { return !change.key.empty() && std::holds_alternative<qint64>(change.key[0]) ? std::get<qint64>(change.key[0]) : 0; };
    const std::optional<Row> &expected = change.kind == RowChange::Kind::Insert ? change.after : change.before;
    if (!expected || (change.kind == RowChange::Kind::Update && !change.after) || (!isByFid && change.key.size() != statements.keyCells.size()))
        raise(ErrorCode::Usage, {m_table.spec.id}, QStringLiteral("incomplete change"));

    m_encoder.emplace(statements.fields);
    m_encoder->encode(*expected);
    if (isByFid)
        statements.find.bind(fidParameter, numberKey());
    const bool isFound = isByFid ? statements.find.step() : find(statements);
    const qint64 fid = isFound ? statements.find.integer(fidColumn) : 0;
    const bool isEqual = isFound && isSame(statements, statements.find, false);
    if (change.kind == RowChange::Kind::Insert) {
        statements.find.reset();
        m_counts.unchanged += isEqual;
        if (!isFound)
            insert(statements, isByFid && numberKey() > 0 ? numberKey() : m_table.nextFid, change.after->sourceRow);
        return !isFound || isEqual;
    }
    if (isEqual && change.kind == RowChange::Kind::Update) {
        m_encoder->encode(*change.after); // before's text is no longer needed
        update(statements, fid, change.after->sourceRow, false);
    }
    statements.find.reset();
    if (isEqual && change.kind == RowChange::Kind::Delete)
        remove(fid);
    return isEqual;
}

void TableWriter::takeBoxAway(const Box &box)
{
    const Box &all = m_table.extent;
    if (!box.isEmpty() && (box.minX <= all.minX || box.minY <= all.minY || box.maxX >= all.maxX || box.maxY >= all.maxY))
        m_isExtentStale = true;
}

} // namespace om::store
