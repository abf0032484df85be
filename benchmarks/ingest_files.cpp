// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/ingestfiles.h"

#include "geo/export.h"

#include <QFile>
#include <QStringEncoder>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace om::bench {

namespace {

constexpr double width = 15'000, height = 10'000; // metres
constexpr double lon0 = 113.15, lat0 = 23.05;

struct Firm
{
    qint64 number;
    std::string name, industry;
    int staff, community;
    double tax, lon, lat;
};

/// Draws one firm after the other.
class Firms
{
public:
    Firms()
    {
        std::vector<double> weights;
        for (int i = 0; i < 400; ++i) {
            m_hubs.push_back({between(-width / 2, width / 2), between(-height / 2, height / 2)});
            weights.push_back(std::pow(i + 1, -0.6));
        }
        m_hub = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
    }

    Firm next()
    {
        double x = between(-width / 2, width / 2), y = between(-height / 2, height / 2);
        if (m_random() % 4 != 0) { // three in four around a hub
            const auto &hub = m_hubs[m_hub(m_random)];
            std::normal_distribution<double> off(0, 180);
            x = std::clamp(hub[0] + off(m_random), -width / 2, width / 2);
            y = std::clamp(hub[1] + off(m_random), -height / 2, height / 2);
        }
        Firm firm;
        firm.number = ++m_number;
        firm.name = std::string(pick(places)) + std::string(pick(words)) + std::string(pick(words)) + std::string(pick(kinds)) + std::to_string(m_number);
        firm.industry = std::to_string(100'000 + m_random() % 20'000).substr(1); // 00000 … 19999
        firm.staff = int(std::min(20'000.0, std::pow(between(0.01, 1), -1.4)));
        firm.community = int((y / height + 0.5) * 4.999) * 9 + int((x / width + 0.5) * 8.999);
        firm.tax = std::round(std::exp(std::normal_distribution<double>(3, 2)(m_random)) * 100) / 100;
        firm.lon = std::round((lon0 + x / (111'320 * std::cos(lat0 * 3.14159265358979 / 180))) * 1e7) / 1e7;
        firm.lat = std::round((lat0 + y / 110'574) * 1e7) / 1e7;
        return firm;
    }

private:
    static constexpr std::array<std::string_view, 8> places{"桂城", "大沥", "里水", "狮山", "西樵", "九江", "丹灶", "三山"};
    static constexpr std::array<std::string_view, 16> words{"华", "盛", "恒", "达", "永", "信", "诚", "泰", "鑫", "隆", "宏", "润", "博", "创", "智", "联"};
    static constexpr std::array<std::string_view, 6> kinds{"科技有限公司", "商贸有限公司", "五金制品厂", "餐饮服务部", "物流有限公司", "建材经营部"};

    template<typename List>
    std::string_view pick(const List &list)
    {
        return list[m_random() % list.size()];
    }
    double between(double low, double high) { return low + (high - low) * double(m_random() >> 11) * 0x1p-53; }

    std::mt19937_64 m_random{20240601};
    std::vector<std::array<double, 2>> m_hubs;
    std::discrete_distribution<std::size_t> m_hub;
    qint64 m_number = 0;
};

void append(std::string &out, const char *format, auto... values)
{
    std::array<char, 256> text;
    out.append(text.data(), std::size_t(std::snprintf(text.data(), text.size(), format, values...)));
}

/// Writes `head`, what `record` makes of each firm, and `tail`.
template<typename Record>
Result<void> writeText(const QString &path, qint64 rows, const std::string &head, Record record, const std::string &tail = {})
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {path});
    Firms firms;
    std::string block = head;
    for (qint64 i = 0; i < rows; ++i) {
        record(block, firms.next());
        if (block.size() > 1 << 20 && file.write(block.data(), qint64(block.size())) == qint64(block.size()))
            block.clear();
    }
    block += tail;
    return file.write(block.data(), qint64(block.size())) == qint64(block.size()) && file.flush() ? Result<void>() : fail(ErrorCode::DiskFull, {path});
}

Result<void> writeCsv(const QString &path, qint64 rows)
{
    return writeText(path, rows, "id,name,industry,staff,tax,area,lon,lat\n", [](std::string &out, const Firm &f) {
        append(out, "%lld,%s,%s,%d,%.2f,%d,%.7f,%.7f\n", f.number, f.name.c_str(), f.industry.c_str(), f.staff, f.tax, f.community, f.lon, f.lat);
    });
}

Result<void> writeGeoJson(const QString &path, qint64 rows)
{
    const auto feature = [](std::string &out, const Firm &f) {
        append(out, "%s{\"type\":\"Feature\",\"properties\":{\"id\":%lld,\"name\":\"%s\",\"industry\":\"%s\",\"staff\":%d,\"tax\":%.2f,\"area\":%d},",
               f.number > 1 ? ",\n" : "", f.number, f.name.c_str(), f.industry.c_str(), f.staff, f.tax, f.community);
        append(out, "\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]}}", f.lon, f.lat);
    };
    return writeText(path, rows, "{\"type\":\"FeatureCollection\",\"features\":[\n", feature, "\n]}\n");
}

void appendLittle(std::string &out, auto value)
{
    value = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// Head of a .shp or .shx (ESRI Shapefile Technical Description, July 1998): lengths in words of 16 bits, big endian.
std::string shapeHead(qint64 bytes)
{
    std::string head(36, '\0');
    qToBigEndian<qint32>(9994, head.data());
    qToBigEndian<qint32>(qint32(bytes / 2), head.data() + 24);
    qToLittleEndian<qint32>(1000, head.data() + 28);
    qToLittleEndian<qint32>(1, head.data() + 32); // points
    for (const double edge : {lon0 - 1, lat0 - 1, lon0 + 1, lat0 + 1, 0.0, 0.0, 0.0, 0.0})
        appendLittle(head, std::bit_cast<quint64>(edge));
    return head;
}

struct DbfField
{
    const char *name;
    char type;
    int width, decimals;
};
constexpr std::array<DbfField, 6> dbfFields{
    {{"id", 'N', 10, 0}, {"name", 'C', 40, 0}, {"industry", 'C', 5, 0}, {"staff", 'N', 6, 0}, {"tax", 'N', 14, 2}, {"area", 'N', 3, 0}}};

std::string dbfHead(qint64 rows)
{
    std::string head(32, '\0');
    head[0] = 3; // dBASE III
    head[1] = 124, head[2] = 6, head[3] = 1; // 2024-06-01
    int record = 1;
    for (const DbfField &field : dbfFields)
        record += field.width;
    qToLittleEndian<quint32>(quint32(rows), head.data() + 4);
    qToLittleEndian<quint16>(quint16(33 + 32 * dbfFields.size()), head.data() + 8);
    qToLittleEndian<quint16>(quint16(record), head.data() + 10);
    for (const DbfField &field : dbfFields) {
        std::string entry(32, '\0');
        std::copy_n(field.name, std::min<std::size_t>(10, std::string_view(field.name).size()), entry.begin());
        entry[11] = field.type;
        entry[16] = char(field.width);
        entry[17] = char(field.decimals);
        head += entry;
    }
    return head + '\r';
}

Result<void> writeShapefile(const QString &path, qint64 rows)
{
    const QString stem = path.chopped(3);
    const auto shape = [](std::string &out, const Firm &f) {
        std::array<char, 8> head;
        qToBigEndian<qint32>(qint32(f.number), head.data());
        qToBigEndian<qint32>(10, head.data() + 4); // 20 bytes
        out.append(head.data(), head.size());
        appendLittle(out, qint32(1));
        appendLittle(out, std::bit_cast<quint64>(f.lon));
        appendLittle(out, std::bit_cast<quint64>(f.lat));
    };
    const auto place = [](std::string &out, const Firm &f) {
        std::array<char, 8> entry;
        qToBigEndian<qint32>(qint32(50 + 14 * (f.number - 1)), entry.data());
        qToBigEndian<qint32>(10, entry.data() + 4);
        out.append(entry.data(), entry.size());
    };
    QStringEncoder gbk("GBK");
    const auto record = [&gbk](std::string &out, const Firm &f) {
        const QByteArray name = gbk(QString::fromStdString(f.name));
        append(out, " %10lld%-40s%5s%6d%14.2f%3d", f.number, name.constData(), f.industry.c_str(), f.staff, f.tax, f.community);
    };
    if (auto written = writeText(path, rows, shapeHead(100 + 28 * rows), shape); !written)
        return written;
    if (auto written = writeText(stem + QStringLiteral("shx"), rows, shapeHead(100 + 8 * rows), place); !written)
        return written;
    if (auto written = writeText(stem + QStringLiteral("dbf"), rows, dbfHead(rows), record, "\x1a"); !written)
        return written;
    return writeText(stem + QStringLiteral("cpg"), 0, "GBK", record);
}

Result<void> writeByExport(const QString &path, const QString &format, qint64 rows)
{
    DatasetSpec spec;
    spec.geometry = GeometryType::Point;
    for (const auto &[name, type] : {std::pair("id", FieldType::Integer), std::pair("name", FieldType::Text), std::pair("industry", FieldType::Text),
                                     std::pair("staff", FieldType::Integer), std::pair("tax", FieldType::Real), std::pair("area", FieldType::Integer)}) {
        FieldSpec field;
        field.name = field.title = QString::fromLatin1(name);
        field.type = type;
        spec.fields.push_back(field);
    }
    ExportOptions options;
    options.format = format;
    Firms firms;
    const auto next = [&, left = rows]() mutable -> Result<std::optional<Row>> {
        if (left-- == 0)
            return std::nullopt;
        const Firm f = firms.next();
        return Row{{f.number, QString::fromStdString(f.name), QString::fromStdString(f.industry), qint64(f.staff), f.tax, qint64(f.community)},
                   Geometry::point(f.lon, f.lat),
                   f.number};
    };
    const auto written = writeFile(path, spec, options, next);
    return written ? Result<void>() : fail(written);
}

} // namespace

Result<QString> writeFirms(const QString &folder, const QString &format, qint64 rows)
{
    const QString path = folder + QStringLiteral("/firms.") + format;
    const auto written = format == u"csv" ? writeCsv(path, rows)
        : format == u"geojson"            ? writeGeoJson(path, rows)
        : format == u"shp"                ? writeShapefile(path, rows)
                                          : writeByExport(path, format, rows);
    return written ? Result<QString>(path) : fail(written);
}

} // namespace om::bench
