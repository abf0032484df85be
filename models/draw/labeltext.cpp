// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labeltext.h"

#include "draw/labelpainter_p.h"
#include "draw/labels.h"
#include "draw/symbolpainter.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <cmath>

namespace om {

namespace {

/// Scripts whose letters do not change their shape by their neighbours.
bool isSimple(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return false;
    }
}

TextLayout laidOut(const QString &text, const LabelFont &font)
{
    const QFontMetricsF metrics(labelFont(font));
    TextLayout layout;
    layout.width = metrics.horizontalAdvance(text);
    layout.isUpright = !text.isEmpty();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype until = finder.toNextBoundary(); until > 0; until = finder.toNextBoundary()) {
        const QList<uint> points = QStringView(text).mid(from, until - from).toUcs4();
        if (points.size() != 1 || !isSimple(QChar::script(points[0])) || QChar::direction(points[0]) == QChar::DirR ||
            QChar::direction(points[0]) == QChar::DirAL) {
            layout.ends.clear();
            layout.offsets.clear();
            layout.isUpright = false;
            return layout;
        }
        layout.isUpright = layout.isUpright && QChar::script(points[0]) == QChar::Script_Han;
        layout.ends.push_back(int(until));
        layout.offsets.push_back(metrics.horizontalAdvance(text.left(until)));
        from = until;
    }
    return layout;
}

std::size_t hashOf(const LabelFont &font, std::size_t seed)
{
    return qHashMulti(seed, font.px, font.isBold, font.isItalic);
}

std::size_t hashOf(const PlacedLabel &label, double ratio)
{
    std::size_t hash = hashOf(label.font, qHashMulti(0, label.text, label.value, label.ink.rgba(), label.halo.rgba(), label.hasPlate, label.angle, ratio));
    for (const LabelGlyph &glyph : label.glyphs)
        hash = qHashMulti(hash, glyph.end, glyph.at.x(), glyph.at.y(), glyph.angle);
    return hash;
}

} // namespace

QFont labelFont(const LabelFont &font)
{
    QFont face = mapFont(font.px, font.isBold);
    face.setItalic(font.isItalic);
    return face;
}

double LabelFaces::width(const QString &text, const LabelFont &font)
{
    const std::size_t key = hashOf(font, qHash(text));
    {
        const std::lock_guard lock(m_mutex);
        if (const LayoutEntry *entry = m_layouts.find(key); entry && entry->text == text && entry->font == font)
            return entry->width;
    }
    const double width = QFontMetricsF(labelFont(font)).horizontalAdvance(text);
    remember(key, {text, font, width, nullptr});
    return width;
}

std::shared_ptr<const TextLayout> LabelFaces::layout(const QString &text, const LabelFont &font)
{
    const std::size_t key = hashOf(font, qHash(text));
    {
        const std::lock_guard lock(m_mutex);
        if (const LayoutEntry *entry = m_layouts.find(key); entry && entry->layout && entry->text == text && entry->font == font)
            return entry->layout;
    }
    auto layout = std::make_shared<const TextLayout>(laidOut(text, font));
    remember(key, {text, font, layout->width, layout});
    return layout;
}

void LabelFaces::remember(std::size_t key, LayoutEntry entry)
{
    const std::lock_guard lock(m_mutex);
    if (m_layouts.young.size() >= mostLayouts)
        m_layouts.age();
    m_layouts.young.insert_or_assign(key, std::move(entry));
}

std::shared_ptr<const LabelSprite> LabelFaces::sprite(const PlacedLabel &label, double ratio)
{
    const std::size_t key = hashOf(label, ratio);
    {
        const std::lock_guard lock(m_mutex);
        if (const SpriteEntry *entry = m_sprites.find(key); entry && entry->ratio == ratio && entry->label->looksLike(label))
            return entry->sprite;
    }
    auto sprite = std::make_shared<const LabelSprite>(paintedSprite(label, ratio));
    const std::lock_guard lock(m_mutex);
    if (m_youngBytes > mostSpriteBytes) {
        m_sprites.age();
        m_oldBytes = m_youngBytes;
        m_youngBytes = 0;
    }
    m_youngBytes += sprite->image.sizeInBytes();
    m_sprites.young.insert_or_assign(key, SpriteEntry{std::make_shared<const PlacedLabel>(label), ratio, sprite});
    return sprite;
}

qint64 LabelFaces::spriteBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_youngBytes + m_oldBytes;
}

} // namespace om
