// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "base/row.h"
#include "frame/rowsmemo.h"
#include "frame/spatialindex.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace om {

enum class ColumnType : std::uint8_t {
    Category, ///< code into a dictionary, 0 = null
    Integer, ///< nullInteger = null; booleans are 0/1
    Real, ///< NaN = null
    Time, ///< LocalTime seconds, nullInteger = null
    Text ///< UTF-8
};
inline constexpr qint64 nullInteger = std::numeric_limits<qint64>::min();

/// One column of a frame. Immutable; the spans stay valid as long as the frame. Only the members of its type are filled.
class Column
{
public:
    QString name;
    ColumnType type = ColumnType::Category;
    std::span<const std::uint32_t> codes; ///< Category: 0 = null, n = dictionary[n-1]
    QStringList dictionary; ///< Category: distinct values in order of appearance
    std::span<const qint64> integers; ///< Integer, Time
    std::span<const double> reals; ///< Real
    std::span<const std::uint64_t> offsets; ///< Text: rows + 1 offsets into bytes
    std::span<const char> bytes; ///< Text

    bool isNull(std::size_t row) const;
    QString text(std::size_t row) const; ///< as stored (code, number, local time text); "" for null
    double number(std::size_t row) const; ///< Integer, Real, Time as a number, NaN for null and for text
    std::uint32_t codeOf(const QString &value) const; ///< Category: 0 when the value does not occur
};

/// Shapes of a frame's rows, flat. Points have only x, y. Lines and polygons keep their coordinates in Web Mercator, too.
/// Web Mercator is normalised: x, y in [0, 1], y downwards (the scheme of tiles), from lon, lat as if WGS 84.
struct ShapeColumn
{
    GeometryType type = GeometryType::None;
    std::span<const double> lon, lat; ///< anchor of each row (the point itself; a label point otherwise); NaN = no shape
    std::span<const float> x, y; ///< anchor in normalised Web Mercator
    std::span<const double> coords; ///< x0 y0 x1 y1 … normalised Web Mercator of all rows
    std::span<const std::uint32_t> rings; ///< end of each ring or line, in points
    std::span<const std::uint32_t> parts; ///< end of each polygon part, in rings
    std::span<const std::uint32_t> rowParts; ///< rows + 1: parts (polygon) or rings (line) of a row
    std::span<const Box> boxes; ///< of each row, normalised Web Mercator; empty for points
};

/// An immutable columnar snapshot of one dataset at one version of the cache: what everything is counted, drawn and listed from. The rows of
/// many points (65,536 and more) lie in the order of their places, so that a part of the map is a part of each column; all other rows as they came.
/// Shared by threads as std::shared_ptr<const Frame>.
class Frame
{
public:
    const QString &dataset() const { return m_dataset; }
    qint64 version() const { return m_version; }
    std::size_t rows() const { return m_fids.size(); }
    std::span<const qint64> fids() const { return m_fids; }
    std::size_t rowOf(qint64 fid) const; ///< rows() when absent
    std::vector<std::uint32_t> rowsByFid(const Bitmap &among) const; ///< fids ascending: the order of every list that has no other
    const std::vector<Column> &columns() const { return m_columns; }
    const Column *column(const QString &name) const;
    const ShapeColumn &shapes() const { return m_shapes; }
    const SpatialIndex &index() const { return m_index; } ///< of its shapes
    std::size_t repairedShapes() const { return m_repairedShapes; } ///< rows whose shape was not valid when the frame was built
    RowsMemo &memo() const { return *m_memo; } ///< of conditions on its columns; what it holds changes no answer

    /// A frame with one more column (or that column replaced), sharing all else; for what depends on the as-of moment.
    std::shared_ptr<const Frame> with(Column column, std::shared_ptr<const void> keepAlive) const;

    /// Writes all columns to `file` (atomically) / maps such a file into memory. Mapping fails with CacheDamaged when the file is cut,
    /// foreign, of another format version, or its checksum of the header differs. The file is a cache of a cache: never shipped.
    Result<void> save(const QString &file) const;
    static Result<std::shared_ptr<const Frame>> map(const QString &file);

private:
    friend class FrameBuilder;
    QString m_dataset;
    qint64 m_version = 0;
    std::span<const qint64> m_fids;
    std::span<const std::uint32_t> m_byFid; ///< all rows, fids ascending; empty where they do so as they are
    std::vector<Column> m_columns;
    ShapeColumn m_shapes;
    SpatialIndex m_index;
    std::size_t m_repairedShapes = 0;
    std::vector<std::shared_ptr<const void>> m_storage;
    std::shared_ptr<RowsMemo> m_memo = std::make_shared<RowsMemo>();
};

/// Fills a frame row by row from a RowSink giver. `columns` gives name and type of each column number the giver uses; Time columns are
/// read from UTC text with `clock` (which must outlive the builder), or taken as LocalTime seconds when given as a number. Cells that do
/// not fit their column and shapes of another type than `geometry` stay null; empty text is null. Not thread-safe; build one a thread and
/// join them with `append` (in order, same columns).
class FrameBuilder : public RowSink
{
public:
    struct ColumnPlan
    {
        QString name;
        ColumnType type;
    };
    FrameBuilder(QString dataset, qint64 version, std::vector<ColumnPlan> columns, GeometryType geometry, const ZoneClock &clock);
    ~FrameBuilder() override;

    /// The shape to take instead of one that breaks the rules; nothing for a valid one.
    using Repair = std::function<std::optional<Geometry>(const Geometry &)>;
    void setRepair(Repair repair); ///< asked for each line and polygon

    void reserve(std::size_t rows);
    void begin(qint64 fid) override;
    void setInteger(int column, qint64 value) override;
    void setReal(int column, double value) override;
    void setText(int column, std::string_view utf8) override;
    void setGeometry(QByteArrayView gpkg) override;
    void end() override;

    void append(FrameBuilder &&later);
    std::shared_ptr<const Frame> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace om
