// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

#include <cmath>

namespace om {

namespace {

constexpr QLatin1StringView KindNames[] = {QLatin1StringView("insert"), QLatin1StringView("update"), QLatin1StringView("delete")};

void appendText(QByteArray &out, std::string_view utf8)
{
    static constexpr char Hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (uchar(c) < 0x20) {
            out += "\\u00";
            out += Hex[uchar(c) >> 4];
            out += Hex[uchar(c) & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendReal(QByteArray &out, double value)
{
    // Neither NaN nor infinity is a cell (they are stored as null).
    out += std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest) : QByteArray("null");
}

void appendCells(QByteArray &out, const std::vector<Value> &cells)
{
    out += '[';
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        const Value &cell = cells[i];
        if (const auto *number = std::get_if<qint64>(&cell))
            out += QByteArray::number(*number);
        else if (const auto *real = std::get_if<double>(&cell))
            appendReal(out, *real);
        else if (const auto *text = std::get_if<QString>(&cell))
            appendText(out, text->toUtf8().toStdString());
        else
            out += "null";
    }
    out += ']';
}

void appendShape(QByteArray &out, const char *name, const Geometry &shape)
{
    out += ",\"";
    out += name;
    out += "\":\"";
    if (!shape.isNull())
        out += toWkb(shape).toBase64();
    out += '"';
}

/// Reads the members of one line; the first fault is kept.
class LineReader
{
public:
    LineReader(const QJsonObject &object, const DatasetSpec &spec)
        : m_object(object)
        , m_spec(spec)
    { }

    Value value(const QJsonValue &json, FieldType type)
    {
        if (json.isNull())
            return {};
        if (json.isString())
            return json.toString();
        if (json.isDouble() && type == FieldType::Real)
            return json.toDouble();
        if (json.isDouble() && double(json.toInteger()) == json.toDouble())
            return json.toInteger();
        m_isWrong = true;
        return {};
    }

    std::vector<Value> cells(QLatin1StringView name)
    {
        const QJsonArray array = m_object.value(name).toArray();
        // Fields never vanish and new ones stand at the end, so an older row may be shorter.
        if (!m_object.value(name).isArray() || array.size() > qsizetype(m_spec.fields.size())) {
            m_isWrong = true;
            return {};
        }
        std::vector<Value> cells;
        cells.reserve(m_spec.fields.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            cells.push_back(value(array.at(i), m_spec.fields[std::size_t(i)].type));
        cells.resize(m_spec.fields.size());
        return cells;
    }

    std::vector<Value> key()
    {
        const QJsonArray array = m_object.value(u"key").toArray();
        std::vector<Value> key;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const FieldSpec *field = i < m_spec.key.size() ? m_spec.field(m_spec.key.at(i)) : nullptr;
            key.push_back(value(array.at(i), field ? field->type : FieldType::Integer));
        }
        m_isWrong = m_isWrong || key.size() != std::max<std::size_t>(1, std::size_t(m_spec.key.size()));
        return key;
    }

    Geometry shape(QLatin1StringView name)
    {
        const QString text = m_object.value(name).toString();
        if (text.isEmpty())
            return {};
        const auto wkb = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        auto shape = wkb ? fromWkb(wkb.decoded) : Result<Geometry>(fail(ErrorCode::FormatDamaged));
        if (!shape || m_spec.geometry == GeometryType::None) {
            m_isWrong = true;
            return {};
        }
        return std::move(*shape);
    }

    qint64 count(QLatin1StringView name)
    {
        const qint64 count = m_object.value(name).toInteger(-1);
        m_isWrong = m_isWrong || count < 0;
        return count;
    }
    bool isWrong() const { return m_isWrong; }
    void blame() { m_isWrong = true; }

private:
    const QJsonObject &m_object;
    const DatasetSpec &m_spec;
    bool m_isWrong = false;
};

ChangeLine readChange(const QJsonObject &object, LineReader &members, const DatasetSpec &spec)
{
    using namespace Qt::StringLiterals;
    ChangeLine line;
    RowChange &change = line.change;
    change.dataset = spec.id;
    const QString op = object.value(u"op").toString();
    const auto name = std::find(std::begin(KindNames), std::end(KindNames), op);
    if (name == std::end(KindNames))
        members.blame();
    else
        change.kind = RowChange::Kind(name - std::begin(KindNames));
    line.version = members.count("version"_L1);
    line.number = members.count("n"_L1);
    change.key = members.key();
    if (change.kind != RowChange::Kind::Insert) {
        change.before.emplace();
        change.before->cells = members.cells("old"_L1);
        change.before->geometry = members.shape("oldShape"_L1);
    }
    if (change.kind != RowChange::Kind::Delete) {
        change.after.emplace();
        change.after->cells = members.cells("new"_L1);
        const bool isShapeKept = change.before && !object.contains("newShape"_L1);
        change.after->geometry = isShapeKept ? change.before->geometry : members.shape("newShape"_L1);
    }
    return line;
}

} // namespace

QByteArray toLine(const SpecLine &line)
{
    return QJsonDocument(QJsonObject{{"dataset", toJson(line.spec)}}).toJson(QJsonDocument::Compact);
}

QByteArray toLine(const SettingLine &line)
{
    return QJsonDocument(QJsonObject{{"setting", line.key}, {"value", line.json}}).toJson(QJsonDocument::Compact);
}

QByteArray toLine(const ChangeLine &line)
{
    const RowChange &change = line.change;
    QByteArray out("{\"op\":\"");
    out += KindNames[std::size_t(change.kind)];
    out += "\",\"version\":" + QByteArray::number(line.version) + ",\"n\":" + QByteArray::number(line.number) + ",\"key\":";
    appendCells(out, change.key);
    if (change.before) {
        out += ",\"old\":";
        appendCells(out, change.before->cells);
        if (!change.before->geometry.isNull())
            appendShape(out, "oldShape", change.before->geometry);
    }
    if (change.after) {
        out += ",\"new\":";
        appendCells(out, change.after->cells);
        if (change.before ? change.before->geometry != change.after->geometry : !change.after->geometry.isNull())
            appendShape(out, "newShape", change.after->geometry);
    }
    return out + '}';
}

Result<PackageLine> packageLine(QByteArrayView line, const DatasetSpec *spec, const QString &path)
{
    using namespace Qt::StringLiterals;
    const auto bad = [&](const QString &reason) { return fail(ErrorCode::PackageInvalid, {path, reason}); };
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return bad(QCoreApplication::translate("Package", "a line is no JSON object: %1").arg(problem.errorString()));
    if (!spec) {
        if (object.contains("setting"_L1))
            return SettingLine{object.value("setting"_L1).toString(), object.value("value"_L1).toString()};
        auto declared = datasetFromJson(object.value("dataset"_L1).toObject(), path);
        if (!declared)
            return bad(QCoreApplication::translate("Package", "a declaration is wrong: %1").arg(declared.error().args.join(u' ')));
        return SpecLine{std::move(*declared)};
    }
    LineReader members(object, *spec);
    PackageLine read;
    if (object.contains("op"_L1)) {
        read = readChange(object, members, *spec);
    } else {
        RowLine row;
        row.row.cells = members.cells("row"_L1);
        row.row.geometry = members.shape("shape"_L1);
        row.fid = spec->key.isEmpty() ? members.count("fid"_L1) : 0;
        read = std::move(row);
    }
    if (members.isWrong())
        return bad(QCoreApplication::translate("Package", "a line of %1 does not fit its fields").arg(spec->id));
    return read;
}

QJsonObject rowObject(const Row &row, const DatasetSpec &spec)
{
    QJsonObject object;
    for (std::size_t i = 0; i < std::min(row.cells.size(), spec.fields.size()); ++i) {
        const Value &cell = row.cells[i];
        if (const auto *number = std::get_if<qint64>(&cell))
            object[spec.fields[i].name] = *number;
        else if (const auto *real = std::get_if<double>(&cell))
            object[spec.fields[i].name] = *real;
        else if (const auto *text = std::get_if<QString>(&cell))
            object[spec.fields[i].name] = *text;
    }
    if (!row.geometry.isNull())
        object[rowShapeKey] = QString::fromLatin1(toWkb(row.geometry).toBase64());
    return object;
}

QString operationId(const QString &cacheId, qint64 version, qint64 number)
{
    const QByteArray name = QByteArray::number(version) + '/' + QByteArray::number(number);
    return QUuid::createUuidV5(QUuid::fromString(cacheId), name).toString(QUuid::WithoutBraces);
}

RowLineWriter::RowLineWriter(const DatasetSpec &spec, std::function<Result<void>(QByteArrayView)> write)
    : m_isByFid(spec.key.isEmpty())
    , m_write(std::move(write))
    , m_cells(spec.fields.size())
{ }

void RowLineWriter::begin(qint64 fid)
{
    m_fid = fid;
    for (QByteArray &cell : m_cells)
        cell.resize(0); // keeps its memory
    m_shape.resize(0);
}

void RowLineWriter::setInteger(int column, qint64 value)
{
    m_cells[std::size_t(column)] += QByteArray::number(value);
}

void RowLineWriter::setReal(int column, double value)
{
    appendReal(m_cells[std::size_t(column)], value);
}

void RowLineWriter::setText(int column, std::string_view utf8)
{
    appendText(m_cells[std::size_t(column)], utf8);
}

void RowLineWriter::setGeometry(QByteArrayView gpkg)
{
    const auto shape = fromGpkg(gpkg);
    if (!shape && m_outcome)
        m_outcome = fail(shape);
    if (shape)
        m_shape = toWkb(*shape).toBase64();
}

void RowLineWriter::end()
{
    if (!m_outcome)
        return;
    m_line = "{\"row\":[";
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (i > 0)
            m_line += ',';
        m_line += m_cells[i].isEmpty() ? QByteArrayView("null") : QByteArrayView(m_cells[i]);
    }
    m_line += ']';
    if (!m_shape.isEmpty())
        m_line += ",\"shape\":\"" + m_shape + '"';
    if (m_isByFid)
        m_line += ",\"fid\":" + QByteArray::number(m_fid);
    m_line += '}';
    ++m_rows;
    m_outcome = m_write(m_line);
}

} // namespace om
