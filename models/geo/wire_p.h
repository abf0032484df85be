// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"
#include "geo/source.h"

#include <QByteArray>

#include <optional>

namespace om {

// What the worker says over its pipe: messages of one byte kind, four bytes length (little endian), content. The first one is Hello
// with the version. When it reads a table, the last one is Summary or Failure; before Describe it may ask with Survey in which system the
// positions are, and waits for one Placed in the same form over its standard input. When it serves tiles, TileSet or Failure follows, then
// one Tile or Failure for each AskTile or AskDecode that comes in the same form over its standard input. Whoever reads trusts nothing:
// every length is checked before it is used.

inline constexpr std::uint8_t wireVersion = 5;

enum class WireKind : std::uint8_t { Hello = 1, Describe, Row, Rejected, Noted, Summary, Failure, TileSet, Tile, AskTile, AskDecode, Survey, Placed };

/// Packs values into the content of a message.
class WireWriter
{
public:
    WireWriter();
    void u8(std::uint8_t v) { m_bytes.append(char(v)); }
    void u32(std::uint32_t v);
    void i64(qint64 v);
    void real(double v);
    void bytes(QByteArrayView v);
    void text(const QString &v) { bytes(v.toUtf8()); }
    void texts(const QStringList &v);
    QByteArray message(WireKind kind); ///< once, last

private:
    QByteArray m_bytes; ///< begins with room for the head
};

/// Unpacks; after the first thing that does not fit, isGood() is false for ever and every value is empty.
class WireReader
{
public:
    explicit WireReader(QByteArrayView content)
        : m_rest(content)
    { }
    std::uint8_t u8();
    std::uint32_t u32();
    qint64 i64();
    double real();
    QByteArrayView bytes();
    QString text();
    QString wideText(); ///< UTF-16 with its length in units
    QStringList texts();
    bool isGood() const { return m_isGood; }
    bool isDone() const { return m_isGood && m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype size);
    QByteArrayView m_rest;
    bool m_isGood = true;
};

/// A stream of messages cut into whole ones.
class WireSplitter
{
public:
    struct Message
    {
        WireKind kind;
        QByteArrayView content;
    };
    void append(const QByteArray &bytes);
    bool isDamaged() const { return m_isDamaged; } ///< an unknown kind or a length above the cap
    std::optional<Message> next(); ///< its content is valid until the next append

private:
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_isDamaged = false;
};

QByteArray wireHello();
bool isWireHello(QByteArrayView content);
QByteArray toWire(const SourceDescription &description);
QByteArray toWire(const Row &row);
void appendToWire(QByteArray &stream, const Row &row); ///< the same at the end of `stream`; texts go as UTF-16, as both sides hold them
QByteArray toWire(const RowIssue &issue, const QString &content); ///< Rejected
QByteArray toWire(const RowIssue &issue); ///< Noted
QByteArray toWire(const PositionSurvey &survey, const QString &stated);
QByteArray toWire(const std::optional<Placing> &placing); ///< Placed
QByteArray toWire(const SourceSummary &summary);
QByteArray toWire(const Error &error);
QByteArray toWire(const MapTileSet &set);
QByteArray toWire(const MapTile &tile);
QByteArray askTile(const MapTileId &id);
QByteArray askDecode(QByteArrayView bytes, bool isVector);

// nullopt = malformed.
std::optional<SourceDescription> descriptionFromWire(QByteArrayView content);
std::optional<Row> rowFromWire(QByteArrayView content, std::size_t cells);
bool rowFromWire(QByteArrayView content, std::size_t cells, Row &row); ///< uses the row's memory again; what it held is lost
struct WireRejected
{
    RowIssue issue;
    QString content;
};
std::optional<WireRejected> rejectedFromWire(QByteArrayView content);
std::optional<RowIssue> notedFromWire(QByteArrayView content);
struct WireSurvey
{
    PositionSurvey survey;
    QString stated;
};
std::optional<WireSurvey> surveyFromWire(QByteArrayView content);
std::optional<std::optional<Placing>> placingFromWire(QByteArrayView content);
std::optional<SourceSummary> summaryFromWire(QByteArrayView content);
std::optional<Error> errorFromWire(QByteArrayView content);
std::optional<MapTileSet> tileSetFromWire(QByteArrayView content);
std::optional<MapTile> tileFromWire(QByteArrayView content); ///< sound: nothing in it points outside of it
std::optional<MapTileId> askedTile(QByteArrayView content);
struct WireEncodedTile
{
    QByteArray bytes;
    bool isVector = false;
};
std::optional<WireEncodedTile> askedDecode(QByteArrayView content);

} // namespace om
