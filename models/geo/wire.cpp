// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/wire_p.h"

#include "geo/sourcelimits_p.h"

#include <QtEndian>

#include <bit>
#include <cmath>

namespace om {

namespace {

constexpr qsizetype headSize = 5;
constexpr QByteArrayView helloMark("onemap-worker");

/// Fills the head of a message of that size, its head counted.
void putHead(char *message, WireKind kind, qsizetype size)
{
    message[0] = char(kind);
    qToLittleEndian<std::uint32_t>(std::uint32_t(size - headSize), message + 1);
}

void put(WireWriter &out, const RowIssue &issue)
{
    out.i64(issue.row);
    out.text(issue.column);
    out.text(issue.code);
    out.text(issue.message);
    out.i64(issue.sourceByte);
}

RowIssue takeIssue(WireReader &in)
{
    RowIssue issue;
    issue.row = in.i64();
    issue.column = in.text();
    issue.code = in.text();
    issue.message = in.text();
    issue.sourceByte = in.i64();
    return issue;
}

} // namespace

WireWriter::WireWriter()
    : m_bytes(headSize, '\0')
{ }

void WireWriter::u32(std::uint32_t v)
{
    const std::uint32_t little = qToLittleEndian(v);
    m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void WireWriter::i64(qint64 v)
{
    const qint64 little = qToLittleEndian(v);
    m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void WireWriter::real(double v)
{
    i64(std::bit_cast<qint64>(v));
}

void WireWriter::bytes(QByteArrayView v)
{
    u32(std::uint32_t(v.size()));
    m_bytes.append(v);
}

void WireWriter::texts(const QStringList &v)
{
    u32(std::uint32_t(v.size()));
    for (const QString &item : v)
        text(item);
}

QByteArray WireWriter::message(WireKind kind)
{
    putHead(m_bytes.data(), kind, m_bytes.size());
    return std::move(m_bytes);
}

QByteArrayView WireReader::take(qsizetype size)
{
    if (!m_isGood || size > m_rest.size()) {
        m_isGood = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return taken;
}

std::uint8_t WireReader::u8()
{
    const QByteArrayView b = take(1);
    return b.isEmpty() ? 0 : std::uint8_t(b[0]);
}

std::uint32_t WireReader::u32()
{
    const QByteArrayView b = take(4);
    return b.isEmpty() ? 0 : qFromLittleEndian<std::uint32_t>(b.data());
}

qint64 WireReader::i64()
{
    const QByteArrayView b = take(8);
    return b.isEmpty() ? 0 : qFromLittleEndian<qint64>(b.data());
}

double WireReader::real()
{
    return std::bit_cast<double>(i64());
}

QByteArrayView WireReader::bytes()
{
    return take(qsizetype(u32()));
}

QString WireReader::text()
{
    return QString::fromUtf8(bytes());
}

QString WireReader::wideText()
{
    const QByteArrayView b = take(2 * qsizetype(u32()));
    QString text(b.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(b.data(), text.size(), text.data());
    return text;
}

QStringList WireReader::texts()
{
    QStringList list;
    for (std::uint32_t left = u32(); left > 0 && m_isGood; --left)
        list << text();
    return m_isGood ? list : QStringList();
}

void WireSplitter::append(const QByteArray &bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer.append(bytes);
}

std::optional<WireSplitter::Message> WireSplitter::next()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
    if (m_isDamaged || rest.size() < headSize)
        return std::nullopt;
    const auto kind = std::uint8_t(rest[0]);
    const auto length = qsizetype(qFromLittleEndian<std::uint32_t>(rest.data() + 1));
    if (kind < std::uint8_t(WireKind::Hello) || kind > std::uint8_t(WireKind::Placed) || length > limits::messageBytes) {
        m_isDamaged = true;
        return std::nullopt;
    }
    if (rest.size() < headSize + length)
        return std::nullopt;
    m_at += headSize + length;
    return Message{WireKind(kind), rest.sliced(headSize, length)};
}

QByteArray wireHello()
{
    WireWriter out;
    out.bytes(helloMark);
    out.u8(wireVersion);
    return out.message(WireKind::Hello);
}

bool isWireHello(QByteArrayView content)
{
    WireReader in(content);
    const bool isOurs = in.bytes() == helloMark;
    return in.u8() == wireVersion && in.isDone() && isOurs;
}

QByteArray toWire(const SourceDescription &d)
{
    WireWriter out;
    out.text(d.format);
    out.text(d.layer);
    out.texts(d.layers);
    out.text(d.encoding);
    out.u32(std::uint32_t(d.encodings.size()));
    for (const EncodingCandidate &candidate : d.encodings) {
        out.text(candidate.encoding);
        out.real(candidate.sureness);
        out.texts(candidate.sample);
    }
    out.text(d.crs);
    out.u8(std::uint8_t(d.geometry));
    out.u32(std::uint32_t(d.fields.size()));
    for (const FieldSpec &field : d.fields) {
        out.text(field.name);
        out.u8(std::uint8_t(field.type));
    }
    out.texts(d.positionFields);
    out.texts(d.amounts);
    out.i64(d.rowsClaimed);
    out.texts(d.warnings);
    return out.message(WireKind::Describe);
}

QByteArray toWire(const Row &row)
{
    QByteArray message;
    appendToWire(message, row);
    return message;
}

void appendToWire(QByteArray &stream, const Row &row)
{
    // There is one of these for every row of a file, so the room is taken once and filled by hand.
    const qsizetype start = stream.size();
    qsizetype room = headSize + 24;
    for (const Value &cell : row.cells)
        room += 9 + (cell.index() == 3 ? 2 * std::get<QString>(cell).size() : 0);
    stream.resize(start + room);
    char *out = stream.data() + start + headSize;
    const auto u32 = [&out](std::uint32_t v) {
        qToLittleEndian(v, out);
        out += sizeof v;
    };
    const auto i64 = [&out](qint64 v) {
        qToLittleEndian(v, out);
        out += sizeof v;
    };
    i64(row.sourceRow);
    i64(row.sourceByte);
    u32(std::uint32_t(row.cells.size()));
    for (const Value &cell : row.cells) {
        *out++ = char(cell.index());
        if (const auto *whole = std::get_if<qint64>(&cell)) {
            i64(*whole);
        } else if (const auto *real = std::get_if<double>(&cell)) {
            i64(std::bit_cast<qint64>(*real));
        } else if (const auto *text = std::get_if<QString>(&cell)) {
            u32(std::uint32_t(text->size()));
            qToLittleEndian<char16_t>(text->utf16(), text->size(), out);
            out += 2 * text->size();
        }
    }
    u32(0);
    stream.truncate(out - stream.constData());
    const qsizetype shape = stream.size();
    appendWkb(stream, row.geometry);
    qToLittleEndian<std::uint32_t>(std::uint32_t(stream.size() - shape), stream.data() + shape - qsizetype(sizeof(std::uint32_t)));
    putHead(stream.data() + start, WireKind::Row, stream.size() - start);
}

QByteArray toWire(const RowIssue &issue, const QString &content)
{
    WireWriter out;
    put(out, issue);
    out.text(content);
    return out.message(WireKind::Rejected);
}

QByteArray toWire(const RowIssue &issue)
{
    WireWriter out;
    put(out, issue);
    return out.message(WireKind::Noted);
}

QByteArray toWire(const SourceSummary &summary)
{
    WireWriter out;
    out.i64(summary.rowsRead);
    out.i64(summary.rowsGiven);
    out.i64(summary.rowsRejected);
    out.texts(summary.warnings);
    return out.message(WireKind::Summary);
}

QByteArray toWire(const Error &error)
{
    WireWriter out;
    out.u32(std::uint32_t(error.code));
    out.texts(error.args);
    out.text(error.detail);
    return out.message(WireKind::Failure);
}

std::optional<SourceDescription> descriptionFromWire(QByteArrayView content)
{
    WireReader in(content);
    SourceDescription d;
    d.format = in.text();
    d.layer = in.text();
    d.layers = in.texts();
    d.encoding = in.text();
    for (std::uint32_t left = in.u32(); left > 0 && in.isGood(); --left) {
        EncodingCandidate candidate;
        candidate.encoding = in.text();
        candidate.sureness = in.real();
        candidate.sample = in.texts();
        d.encodings.push_back(std::move(candidate));
    }
    d.crs = in.text();
    const std::uint8_t geometry = in.u8();
    const std::uint32_t fields = in.u32();
    if (geometry > std::uint8_t(GeometryType::Polygon) || fields > std::uint32_t(limits::columns))
        return std::nullopt;
    d.geometry = GeometryType(geometry);
    for (std::uint32_t i = 0; i < fields && in.isGood(); ++i) {
        FieldSpec field;
        field.name = field.title = in.text();
        const std::uint8_t type = in.u8();
        if (type > std::uint8_t(FieldType::DateTime)) // a file knows no code lists
            return std::nullopt;
        field.type = FieldType(type);
        d.fields.push_back(field);
    }
    d.positionFields = in.texts();
    d.amounts = in.texts();
    d.rowsClaimed = in.i64();
    d.warnings = in.texts();
    return in.isDone() ? std::optional(d) : std::nullopt;
}

std::optional<Row> rowFromWire(QByteArrayView content, std::size_t cells)
{
    Row row;
    return rowFromWire(content, cells, row) ? std::optional(std::move(row)) : std::nullopt;
}

bool rowFromWire(QByteArrayView content, std::size_t cells, Row &row)
{
    WireReader in(content);
    row.sourceRow = in.i64();
    row.sourceByte = in.i64();
    if (in.u32() != cells)
        return false;
    row.cells.resize(cells);
    for (std::size_t i = 0; i < cells && in.isGood(); ++i) {
        switch (in.u8()) {
        case 0: row.cells[i] = {}; break;
        case 1: row.cells[i] = in.i64(); break;
        case 2: row.cells[i] = in.real(); break;
        case 3: row.cells[i] = in.wideText(); break;
        default: return false;
        }
    }
    const QByteArrayView wkb = in.bytes();
    if (!in.isDone())
        return false;
    row.geometry.type = GeometryType::None;
    if (wkb.isEmpty())
        return true;
    auto geometry = fromWkb(wkb, std::move(row.geometry));
    if (!geometry)
        return false;
    for (std::size_t i = 0; i < geometry->xy.size(); ++i)
        if (!(std::abs(geometry->xy[i]) <= (i % 2 ? 90.0 : 180.0)))
            return false;
    row.geometry = *std::move(geometry);
    return true;
}

std::optional<WireRejected> rejectedFromWire(QByteArrayView content)
{
    WireReader in(content);
    WireRejected rejected;
    rejected.issue = takeIssue(in);
    rejected.content = in.text();
    return in.isDone() ? std::optional(rejected) : std::nullopt;
}

std::optional<RowIssue> notedFromWire(QByteArrayView content)
{
    WireReader in(content);
    const RowIssue issue = takeIssue(in);
    return in.isDone() ? std::optional(issue) : std::nullopt;
}

std::optional<SourceSummary> summaryFromWire(QByteArrayView content)
{
    WireReader in(content);
    SourceSummary summary;
    summary.rowsRead = in.i64();
    summary.rowsGiven = in.i64();
    summary.rowsRejected = in.i64();
    summary.warnings = in.texts();
    return in.isDone() ? std::optional(summary) : std::nullopt;
}

std::optional<Error> errorFromWire(QByteArrayView content)
{
    WireReader in(content);
    Error error;
    const std::uint32_t code = in.u32();
    error.code = ErrorCode(code);
    error.args = in.texts();
    error.detail = in.text();
    return in.isDone() && code <= std::uint32_t(ErrorCode::Cancelled) ? std::optional(error) : std::nullopt;
}

} // namespace om
